import { z } from 'zod';

export type ProposalKind = 'skill' | 'occupation';

/** A label that pages use and the referential does not know. */
export type OpenProposal = { kind: ProposalKind; label: string; pages: number };

export const decisionSchema = z.object({
  nature: z.enum(['skill', 'occupation']),
  libelle: z.string().min(1).max(300),
  geste: z.enum(['rattacher', 'accepter', 'ecarter'], { error: 'Choisissez ce qu’il faut faire.' }),
  cible: z.string().trim().max(300).default(''),
});

export type ProposalDecision = z.output<typeof decisionSchema>;
