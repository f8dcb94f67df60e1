import { z } from 'zod';
import { LONGEST } from '@/lib/forms/length-schema';
import { text } from '@/lib/forms/schema';

export const PUBLICATION_KINDS = ['offer', 'news'] as const;
export type PublicationKind = (typeof PUBLICATION_KINDS)[number];

/** What a company publishes beside its page. */
export type Publication = { kind: PublicationKind; id: string };

const publication = { nature: z.enum(PUBLICATION_KINDS), publication: z.uuid() };

export const withdrawPublicationSchema = z.object({
  ...publication,
  motif: text(LONGEST.publicationDecision).pipe(
    z.string().min(10, 'Écrivez pourquoi : l’entreprise le lira.'),
  ),
});

export const restorePublicationSchema = z.object(publication);
