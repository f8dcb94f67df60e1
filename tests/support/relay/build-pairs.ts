import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db';
import { drawFor } from '@/lib/conversations/first-letter-draw';
import { ensurePlace } from '../letters/build-parties';

/** A published candidate and a published company whose first letter is not one of the ten drawn. */
export type Pair = {
  candidate: { userId: string; candidateId: string; profileId: string; email: string };
  company: { userId: string; companyId: string; email: string };
};

const CODE = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const DAY = new Date('2026-01-05T00:00:00Z');

/** Many pairs at once, with addresses that the provider's transport accepts. Letters leave in full. */
export async function buildPairs(count: number): Promise<Pair[]> {
  const charterId = await ensurePlace();
  await db.mission.update({ where: { id: 1 }, data: { mailContent: 'full' } });
  const pairs = Array.from({ length: count }, (_, index) => pairOf(index));
  await db.user.createMany({
    data: pairs.flatMap(({ candidate, company }) => [
      { id: candidate.userId, email: candidate.email, role: 'candidate' as const },
      { id: company.userId, email: company.email, role: 'company' as const },
    ]),
  });
  await buildCandidates(pairs, charterId);
  await buildCompanies(pairs, charterId);
  const approved = { state: 'approved' as const, decidedAt: DAY };
  await db.profileVersion.updateMany({ where: { state: 'submitted' }, data: approved });
  await db.companyVersion.updateMany({ where: { state: 'submitted' }, data: approved });
  return pairs;
}

function pairOf(index: number): Pair {
  const companyId = randomUUID();
  let profileId = randomUUID();
  while (drawFor({ profileId, companyId }) < 0.1) profileId = randomUUID();
  return {
    candidate: {
      userId: randomUUID(),
      candidateId: randomUUID(),
      profileId,
      email: `c${index}@courriel.example`,
    },
    company: { userId: randomUUID(), companyId, email: `e${index}@entreprise.example` },
  };
}

async function buildCandidates(pairs: Pair[], charterId: number): Promise<void> {
  await db.candidate.createMany({
    data: pairs.map(({ candidate }) => ({
      ...{ id: candidate.candidateId, userId: candidate.userId, email: candidate.email },
      ...{ state: 'active' as const, origin: 'site' as const, firstName: 'Maëlle', lastName: 'Quintric' },
      ...{ birthDate: new Date('2004-03-01T00:00:00Z'), communeCode: '14333' },
      ...{ consentOn: DAY, consentVersion: 1, consentRecordedBy: candidate.userId },
    })),
  });
  await db.profile.createMany({
    data: pairs.map(({ candidate }, index) => ({
      ...{ id: candidate.profileId, candidateId: candidate.candidateId, code: codeOf(index) },
    })),
  });
  await db.charterSignature.createMany({
    data: pairs.map(({ candidate }) => ({
      ...{ charterId, candidateId: candidate.candidateId, signedOn: DAY, signer: candidate.userId },
    })),
  });
  await db.profileVersion.createMany({
    data: pairs.map(({ candidate }) => ({
      ...{ profileId: candidate.profileId, number: 1, state: 'submitted' as const, origin: 'site' as const },
      ...{ submittedAt: DAY, skillIds: [], skillProofs: [], motivationIds: [], valueIds: [] },
      ...{ occupationIds: [], kinds: [], mobilities: [], proposedSkills: [], proposedOccupations: [] },
    })),
  });
}

async function buildCompanies(pairs: Pair[], charterId: number): Promise<void> {
  const industry = await db.industry.findUniqueOrThrow({ where: { slug: 'commerce' } });
  await db.company.createMany({
    data: pairs.map(({ company }, index) => ({
      ...{
        id: company.companyId,
        slug: `entreprise-${index}`,
        state: 'active' as const,
        origin: 'site' as const,
      },
      ...{
        legalName: `Atelier ${codeOf(index)}`,
        confirmedAt: DAY,
        siret: String(10_000_000_000_000 + index),
      },
    })),
  });
  await db.companyMember.createMany({
    data: pairs.map(({ company }) => ({ companyId: company.companyId, userId: company.userId })),
  });
  await db.charterSignature.createMany({
    data: pairs.map(({ company }) => ({
      ...{ charterId, companyId: company.companyId, signedOn: DAY, signer: company.userId },
    })),
  });
  await db.companyVersion.createMany({
    data: pairs.map(({ company }, index) => ({
      ...{ companyId: company.companyId, number: 1, state: 'submitted' as const, origin: 'site' as const },
      ...{ name: `Atelier ${codeOf(index)}`, industryId: industry.id, communeCode: '14333', address: '' },
      ...{
        submittedAt: DAY,

        occupationIds: [],
        skillIds: [],
        soughtSkillIds: [],
        valueIds: [],
      },
      ...{ proposedSkills: [], proposedSoughtSkills: [], proposedOccupations: [], proposedValues: [] },
    })),
  });
}

function codeOf(index: number): string {
  let code = '';
  for (let rest = index + 1, place = 0; place < 6; place++, rest = Math.floor(rest / CODE.length))
    code += CODE[rest % CODE.length];
  return code;
}
