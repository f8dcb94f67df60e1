import 'server-only';
import { db, type Tx } from '@/lib/db';
import type { CandidateActor, CompanyActor } from '@/lib/accounts/actor';
import type { Detail, DetailKey } from './schema';

/** What the actor could show of themselves today, in the order of the card; details that are not known are left out. */
export async function listOwnDetails(
  actor: CandidateActor | CompanyActor,
  client: Tx = db,
): Promise<Detail[]> {
  const known =
    actor.role === 'candidate' ? await findCandidate(client, actor) : await findCompany(client, actor);
  return (Object.entries(known) as [DetailKey, string | null | undefined][]).flatMap(([key, value]) =>
    value?.trim() ? [{ key, value: value.trim() }] : [],
  );
}

async function findCandidate(client: Tx, { candidateId, userId }: CandidateActor) {
  const [candidate, user] = await Promise.all([
    client.candidate.findUnique({
      where: { id: candidateId },
      select: { firstName: true, lastName: true, phone: true },
    }),
    client.user.findUnique({ where: { id: userId }, select: { email: true } }),
  ]);
  return {
    firstName: candidate?.firstName,
    lastName: candidate?.lastName,
    email: user?.email,
    phone: candidate?.phone,
  };
}

async function findCompany(client: Tx, { companyId, userId }: CompanyActor) {
  const [company, user] = await Promise.all([
    client.company.findUnique({
      where: { id: companyId },
      select: {
        legalName: true,
        contactName: true,
        contactPhone: true,
        versions: { where: { state: 'approved' }, select: { name: true, address: true }, take: 1 },
      },
    }),
    client.user.findUnique({ where: { id: userId }, select: { email: true, name: true } }),
  ]);
  const page = company?.versions[0];
  return {
    name: user?.name ?? company?.contactName,
    company: page?.name ?? company?.legalName,
    email: user?.email,
    phone: company?.contactPhone,
    address: page?.address,
  };
}
