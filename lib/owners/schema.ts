import { z } from 'zod';
import { many } from '@/lib/form-data';
import { LONGEST } from '@/lib/forms/length-schema';
import { optionalDate, text, ticked } from '@/lib/forms/schema';

export const OWNER_KINDS = ['candidate', 'company', 'partner'] as const;

export type OwnerKind = (typeof OWNER_KINDS)[number];

export type OwnerFilter =
  | 'tous'
  | 'sans-consentement'
  | 'a-confirmer'
  | 'sans-charte'
  | 'a-informer'
  | 'a-inviter'
  | 'publics'
  | 'en-pause'
  | 'sans-nouvelles'
  | 'bientot-26';

/** How a counsellor narrows the list of each kind, in words; the keys stand in the address bar. */
export const OWNER_FILTERS: Record<OwnerKind, Partial<Record<OwnerFilter, string>>> = {
  candidate: {
    tous: 'Tous',
    'sans-consentement': 'Sans consentement',
    'sans-charte': 'Sans charte',
    'a-informer': 'À informer',
    'a-inviter': 'À inviter',
    publics: 'Publics',
    'en-pause': 'En pause',
    'sans-nouvelles': 'Sans nouvelles',
    'bientot-26': '26 ans ce mois-ci',
  },
  company: {
    tous: 'Toutes',
    'a-confirmer': 'À confirmer',
    'sans-charte': 'Sans charte',
    'a-inviter': 'À inviter',
    publics: 'Publiques',
    'en-pause': 'En pause',
    'sans-nouvelles': 'Sans nouvelles',
  },
  partner: {
    tous: 'Tous',
    'sans-charte': 'Sans charte',
    'a-inviter': 'À inviter',
    publics: 'Publics',
    'en-pause': 'En pause',
    'sans-nouvelles': 'Sans nouvelles',
  },
};

export const readFilter = (kind: OwnerKind, text: string | undefined): OwnerFilter =>
  text !== undefined && Object.hasOwn(OWNER_FILTERS[kind], text) ? (text as OwnerFilter) : 'tous';

/** One line of a counsellor's list: where an owner stands on the way to being public. */
export type OwnerRow = {
  id: string;
  name: string;
  /** A profile's code, a company's SIRET, a partner's type. */
  detail: string;
  place: string;
  state: 'imported' | 'invited' | 'active' | 'paused';
  /** Candidates only. */
  consentOn: Date | null;
  /** Candidates of 16 and 17. */
  minor: boolean;
  signedOn: Date | null;
  /** Companies wait for it; others always are. */
  confirmed: boolean;
  barred: boolean;
  approved: boolean;
  waiting: boolean;
  email: string | null;
  hasAccount: boolean;
  invitedAt: Date | null;
  /** When a candidate was told that they are here (RGPD, article 14). */
  noticeGivenOn: Date | null;
  /** Of a candidate from a file whom nobody told yet: the day on which they are removed. */
  noticeDueOn: Date | null;
  /** First day of a candidate off the map, when it is within a month: the 26th birthday is in the month before it. */
  leavesOn: Date | null;
  public: boolean;
};

export const GESTURES = [
  'charte',
  'consentement',
  'information',
  'confirmer',
  'inviter',
  'suspendre',
  'reprendre',
  'suivre',
  'exclure',
  'reintegrer',
] as const;

const day = optionalDate();

const SAY_WHY = 'Écrivez votre raison : l’entreprise la lira.';

/** What a counsellor does to the owners that are ticked; excluding a company wants a reason and a confirmation. */
export const gestureSchema = z
  .object({
    nature: z.enum(OWNER_KINDS),
    geste: z.enum(GESTURES, { error: 'Choisissez ce qu’il faut faire.' }),
    fiche: many(z.string()).pipe(
      z.array(z.string()).min(1, 'Cochez au moins une fiche.').max(200, 'Cochez 200 fiches au plus.'),
    ),
    date: day,
    'confirmer-aussi': z.string().optional(),
    raison: text(LONGEST.exclusion),
    'exclusion-voulue': ticked(),
    retour: z.string().regex(/^\/conseil\/[a-z]/),
  })
  .refine(({ geste, raison }) => geste !== 'exclure' || raison.length >= 10, {
    ...{ path: ['raison'], error: SAY_WHY },
  })
  .refine((form) => form.geste !== 'exclure' || form['exclusion-voulue'], {
    ...{ path: ['exclusion-voulue'], error: 'Cochez cette case pour exclure l’entreprise.' },
  });

/** The date of one paper, to correct: a recorded signature by its id, or the consent. */
export const paperDateSchema = z.object({
  nature: z.enum(OWNER_KINDS),
  fiche: z.uuid(),
  papier: z.union([z.literal('consentement'), z.uuid()]),
  date: day,
});

export type PaperDate = z.output<typeof paperDateSchema>;

export type Gesture = z.output<typeof gestureSchema>;
