import 'server-only';
import type { Tx } from '@/lib/db';
import { NotFoundError } from '@/lib/domain-error';
import { findCandidateParty, findCompanyParty, type Party } from './party-repository';
import type { Correspondent } from './policy';
import type { Side } from './schema';

export type Pair = { profileId: string; companyId: string };

export async function findParties(tx: Tx, pair: Pair): Promise<Record<Side, Party>> {
  const candidate = await findCandidateParty(tx, pair.profileId);
  const company = await findCompanyParty(tx, pair.companyId);
  if (!candidate || !company) throw new NotFoundError('Cette page n’existe pas.');
  return { candidate, company };
}

export function seenFrom(parties: Record<Side, Party>, side: Side): { writer: Party; reader: Party } {
  return side === 'candidate'
    ? { writer: parties.candidate, reader: parties.company }
    : { writer: parties.company, reader: parties.candidate };
}

export const isTheirs = (conversation: Pair, actor: Correspondent) =>
  actor.role === 'candidate'
    ? conversation.profileId === actor.profileId
    : conversation.companyId === actor.companyId;
