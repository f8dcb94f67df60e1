import 'server-only';
import type { CompanyActor } from '@/lib/accounts/actor';
import type { Tx } from '@/lib/db';
import { DomainError, NotFoundError } from '@/lib/domain-error';
import { listColleagues, lockCompany } from './member-repository';
import type { Colleague } from './schema';

/**
 * The member that an administrator acts on, read behind the lock: two who remove each other at once do not both
 * succeed. @throws DomainError in French for who is no administrator; NotFoundError for who is no member.
 */
export async function findTeam(
  tx: Tx,
  { companyId, userId }: CompanyActor,
  memberId: string,
): Promise<{ oneself: Colleague; other: Colleague }> {
  await lockCompany(tx, companyId);
  const members = await listColleagues(companyId, tx);
  const oneself = members.find((member) => member.userId === userId);
  const other = members.find((member) => member.userId === memberId);
  if (!oneself) throw new NotFoundError(NOBODY);
  if (!oneself.administrator) throw new DomainError(NOT_ADMINISTRATOR);
  if (!other) throw new NotFoundError(NOBODY);
  return { oneself, other };
}

export const NOT_ADMINISTRATOR =
  'Seuls les administrateurs de votre entreprise le peuvent. Rien n’a changé : demandez à l’un d’eux.';

const NOBODY = 'Cette personne n’est pas de votre équipe.';
