import { z } from 'zod';
import { LONGEST } from '@/lib/forms/length-schema';
import { LARGEST_INTEGER, text } from '@/lib/forms/schema';
import { yesNoUnknown } from '@/lib/forms/yes-no-schema';

export const VERSION_KINDS = ['profile', 'company', 'offer', 'news', 'partner'] as const;

export type VersionKind = (typeof VERSION_KINDS)[number];

/** As address bars and people say it. */
export const kindSlug: Record<VersionKind, string> = {
  profile: 'profil',
  company: 'entreprise',
  offer: 'offre',
  news: 'actualite',
  partner: 'partenaire',
};

export const kindLabel: Record<VersionKind, string> = {
  profile: 'Profil',
  company: 'Entreprise',
  offer: 'Offre',
  news: 'Actualité',
  partner: 'Partenaire',
};

export const kindPlural: Record<VersionKind, string> = {
  profile: 'Profils',
  company: 'Entreprises',
  offer: 'Offres',
  news: 'Actualités',
  partner: 'Partenaires',
};

export const kindOfSlug = (slug: string): VersionKind | null =>
  VERSION_KINDS.find((kind) => kindSlug[kind] === slug) ?? null;

const kind = z.enum(VERSION_KINDS, { error: 'Cette page n’existe pas.' });
const revision = z.coerce.number().int().positive().max(LARGEST_INTEGER);

/** One submitted version as its reviewer saw it. */
export type Seen = { kind: VersionKind; id: string; revision: number };

/** `kind:id:revision`, the value of a ticked box. */
const seen = z.string().transform((text, context): Seen => {
  const [kindText, id = '', revisionText] = text.split(':');
  const parsed = z.object({ kind, revision }).safeParse({ kind: kindText, revision: revisionText });
  if (parsed.success && id !== '') return { id, ...parsed.data };
  context.addIssue('Cette page n’existe pas.');
  return z.NEVER;
});

export const writeSeen = ({ kind: what, id, revision: seenRevision }: Seen) =>
  `${what}:${id}:${seenRevision}`;

export const approveManySchema = z.object({
  page: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(seen).min(1, 'Cochez au moins une page.').max(200, 'Cochez 200 pages au plus.'),
  ),
});

/** With what the reviewer learnt of an offer that does not say it. */
export const approveSchema = z.object({ page: seen, nuit: yesNoUnknown(), dangereux: yesNoUnknown() });

export const refuseSchema = z.object({
  page: seen,
  motif: text(LONGEST.reviewDecision).pipe(
    z.string().min(1, 'Écrivez pourquoi : la personne doit savoir quoi changer.'),
  ),
});
