import { dayIn } from '@/lib/calendar';
import type { Tx } from '@/lib/db';
import type { Role } from '@/lib/generated/prisma/client';
import type { DemoCompany, DemoPartner, DemoProfile } from './demonstration';

type NewUser = { email: string; role: Role; name?: string; createdAt: Date };

export async function hasDemonstration(tx: Tx): Promise<boolean> {
  return (await tx.user.count({ where: { demo: true } })) > 0;
}

/** Answers the ids in the order of the rows. */
export async function insertUsers(tx: Tx, users: NewUser[]): Promise<string[]> {
  const rows = await tx.user.createManyAndReturn({
    data: users.map((user) => ({ ...user, demo: true, emailVerified: user.createdAt })),
    select: { id: true, email: true },
  });
  return inOrder(users, rows);
}

type Consent = { consentVersion: number };
type Owned<Row> = Row & { userId: string };

/** Young people who consented on the day they joined, each with the profile that carries their code. */
export async function insertCandidates(
  tx: Tx,
  candidates: Owned<DemoProfile & { counsellorId: string }>[],
  { consentVersion }: Consent,
): Promise<{ candidateId: string; profileId: string }[]> {
  const owners = await tx.candidate.createManyAndReturn({
    data: candidates.map((row) => ({
      state: 'invited' as const,
      origin: 'demonstration' as const,
      demo: true,
      userId: row.userId,
      counsellorId: row.counsellorId,
      firstName: row.firstName,
      lastName: row.lastName,
      email: row.email,
      phone: row.phone,
      sex: row.sex,
      birthDate: row.birthDate,
      communeCode: row.communeCode,
      consentOn: dayIn(row.joinedAt),
      consentVersion,
      consentRecordedBy: row.userId,
      createdAt: row.joinedAt,
    })),
    select: { id: true, email: true },
  });
  const candidateIds = inOrder(candidates, owners);
  const profiles = await tx.profile.createManyAndReturn({
    data: candidates.map(({ code, joinedAt }, position) => ({
      code,
      candidateId: candidateIds[position]!,
      createdAt: joinedAt,
    })),
    select: { id: true, candidateId: true },
  });
  const profileOf = new Map(profiles.map(({ id, candidateId }) => [candidateId, id]));
  return candidateIds.map((candidateId) => ({ candidateId, profileId: profileOf.get(candidateId)! }));
}

/** Confirmed companies, each with its one member. */
export async function insertCompanies(
  tx: Tx,
  companies: Owned<DemoCompany & { slug: string }>[],
  confirmedBy: string,
): Promise<string[]> {
  const rows = await tx.company.createManyAndReturn({
    data: companies.map((row) => ({
      slug: row.slug,
      state: 'invited' as const,
      origin: 'demonstration' as const,
      demo: true,
      legalName: row.name,
      siret: row.siret,
      discreet: row.discreet,
      contactName: row.contactName,
      contactEmail: row.email,
      contactPhone: row.contactPhone,
      confirmedAt: row.joinedAt,
      confirmedBy,
      createdAt: row.joinedAt,
    })),
    select: { id: true, contactEmail: true },
  });
  const ids = inOrder(
    companies,
    rows.map(({ id, contactEmail }) => ({ id, email: contactEmail })),
  );
  await tx.companyMember.createMany({
    data: companies.map(({ userId, joinedAt }, position) => ({
      companyId: ids[position]!,
      userId,
      joinedAt,
    })),
  });
  return ids;
}

export async function insertPartners(
  tx: Tx,
  partners: Owned<DemoPartner & { slug: string; communeCode: string }>[],
): Promise<string[]> {
  const rows = await tx.partner.createManyAndReturn({
    data: partners.map((row) => ({
      slug: row.slug,
      state: 'invited' as const,
      origin: 'demonstration' as const,
      demo: true,
      legalName: row.name,
      communeCode: row.communeCode,
      contactEmail: row.email,
      createdAt: row.joinedAt,
    })),
    select: { id: true, contactEmail: true },
  });
  const ids = inOrder(
    partners,
    rows.map(({ id, contactEmail }) => ({ id, email: contactEmail })),
  );
  await tx.partnerMember.createMany({
    data: partners.map(({ userId, joinedAt }, position) => ({ partnerId: ids[position]!, userId, joinedAt })),
  });
  return ids;
}

function inOrder(wanted: { email: string }[], rows: { id: string; email: string | null }[]): string[] {
  const idOf = new Map(rows.map(({ id, email }) => [email, id]));
  return wanted.map(({ email }) => idOf.get(email)!);
}
