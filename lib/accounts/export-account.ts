import 'server-only';
import type { Actor } from './actor';
import {
  findAccountFacts,
  findCandidateFacts,
  findCompanyFacts,
  findPartnerFacts,
  listLetterFacts,
} from './export-repository';

/** Everything kept about this person, to take away (RGPD art. 15 and 20). Nothing of who writes to them. */
export async function exportAccount(actor: Exclude<Actor, { role: 'visitor' }>) {
  const account = await findAccountFacts(actor.userId);
  switch (actor.role) {
    case 'candidate':
      return {
        account,
        candidate: await findCandidateFacts(actor.candidateId),
        conversations: await listLetterFacts({ profileId: actor.profileId }, 'candidate'),
      };
    case 'company':
      return {
        account,
        company: await findCompanyFacts(actor.companyId),
        conversations: await listLetterFacts({ companyId: actor.companyId }, 'company'),
      };
    case 'partner':
      return { account, partner: await findPartnerFacts(actor.partnerId) };
    default:
      return { account };
  }
}
