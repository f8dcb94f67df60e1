import { z } from 'zod';
import { LONGEST } from '@/lib/forms/length-schema';
import { line, text, ticked } from '@/lib/forms/schema';

export const GROUNDS = {
  illegal: 'C’est illégal',
  discrimination: 'C’est discriminatoire',
  mineur: 'Une personne mineure est en danger',
  trompeur: 'C’est faux ou trompeur',
  blessant: 'C’est blessant ou déplacé',
  'vie-privee': 'Cela révèle la vie privée de quelqu’un',
  autre: 'Autre chose',
} as const;
export type Ground = keyof typeof GROUNDS;

/** Reports that wait for nobody's turn: somebody may be in danger. */
export const DANGER_GROUNDS: readonly Ground[] = ['mineur'];
const GROUND_KEYS = Object.keys(GROUNDS) as [Ground, ...Ground[]];

/** What a counsellor decides; all but `aucune` uphold the report. `pause` and `retrait` are for pages, `fermeture` for letters. */
export const MEASURES = {
  aucune: 'Ne rien changer : rien n’est contraire à la loi ni à la charte',
  avertissement: 'Avertir l’auteur',
  retrait: 'Retirer l’offre',
  pause: 'Mettre la page en pause',
  fermeture: 'Terminer l’échange',
} as const;
export type Measure = keyof typeof MEASURES;
const MEASURE_KEYS = Object.keys(MEASURES) as [Measure, ...Measure[]];

const path = line(400).pipe(
  z.string().transform((value) => (URL.canParse(value) ? new URL(value).pathname : value)),
);

/** A notice as DSA, article 16 (2) wants it: why, exactly where, who, and in good faith. */
export const reportSchema = z
  .object({
    page: path,
    lettre: z.union([z.uuid(), z.literal('')]).default(''),
    motif: z.enum(GROUND_KEYS, 'Choisissez ce qui ne va pas.'),
    explication: text(LONGEST.report).pipe(z.string().min(10, 'Expliquez en une phrase ce qui ne va pas.')),
    nom: line(120),
    courriel: z.union([z.literal(''), z.email('Écrivez une adresse e-mail complète.')]).default(''),
    'bonne-foi': ticked().refine(Boolean, 'Cochez cette case pour envoyer le signalement.'),
  })
  .refine(({ page, lettre }) => lettre !== '' || /^\/[^/\\]/.test(page) || page === '/', {
    path: ['page'],
    message: 'Copiez ici l’adresse de la page, par exemple /offres/…',
  });

export type ReportForm = z.output<typeof reportSchema>;

export const REPORT_STATES = { open: 'À décider', upheld: 'Retenu', dismissed: 'Écarté' } as const;
export type ReportState = keyof typeof REPORT_STATES;

export const reopenReportSchema = z.object({
  signalement: z.uuid(),
  raison: text(LONGEST.reportDecision).pipe(
    z.string().min(10, 'Écrivez pourquoi vous rouvrez ce signalement.'),
  ),
});

export const reportDecisionSchema = z.object({
  signalement: z.uuid(),
  mesure: z.enum(MEASURE_KEYS, 'Choisissez une décision.'),
  motif: text(LONGEST.reportDecision).pipe(
    z.string().min(10, 'Écrivez vos raisons : les deux personnes les liront.'),
  ),
});
