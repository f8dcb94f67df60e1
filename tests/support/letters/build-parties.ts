import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db';
import { drawFor } from '@/lib/conversations/first-letter-draw';
import type { CandidateActor, CompanyActor, StaffActor } from '@/lib/accounts/actor';

type Wish = {
  /** Years of age; 20 when absent. */
  age?: number;
  discreet?: boolean;
  /** Whether the first letter is one of the ten drawn; not when absent. */
  sampled?: boolean;
};

export type Parties = { candidate: CandidateActor; company: CompanyActor; code: string; slug: string };

export const CANDIDATE_MAIL = 'lea.vasseur@courriel.test';
export const COMPANY_MAIL = 'recrutement@cidrerie-lepetit.test';

/** A published candidate (Léa Vasseur) and a published company (Cidrerie Lepetit, contact Hugo Delamare). */
export async function buildParties(wish: Wish = {}): Promise<Parties> {
  const charterId = await ensurePlace();
  const company = await buildCompany(charterId, wish.discreet ?? false);
  let profileId = randomUUID();
  while (drawFor({ profileId, companyId: company.companyId }) < 0.1 !== (wish.sampled ?? false))
    profileId = randomUUID();
  return {
    ...(await buildCandidate(charterId, profileId, wish.age ?? 20)),
    company: company.actor,
    slug: company.slug,
  };
}

export async function buildCounsellor(): Promise<StaffActor> {
  const { id } = await db.user.create({ data: { email: 'conseil@mission.test', role: 'counsellor' } });
  return { role: 'counsellor', userId: id };
}

/** The mission, its charter and one commune; answers the charter’s id. */
export async function ensurePlace(): Promise<number> {
  await db.mission.upsert({
    where: { id: 1 },
    create: { name: 'Mission locale', shortName: 'ML', town: 'Honfleur' },
    update: {},
  });
  await db.epci.upsert({
    where: { code: '200066827' },
    create: { code: '200066827', name: 'EPCI' },
    update: {},
  });
  await db.area.upsert({
    where: { code: '14333' },
    create: { code: '14333', name: 'Honfleur', epciCode: '200066827' },
    update: {},
  });
  await db.commune.upsert({
    where: { code: '14333' },
    create: {
      code: '14333',
      name: 'Honfleur',
      postalCodes: ['14600'],
      population: 7000,
      epciCode: '200066827',
      areaCode: '14333',
    },
    update: {},
  });
  await db.industry.upsert({
    where: { slug: 'commerce' },
    create: { slug: 'commerce', label: 'Commerce' },
    update: {},
  });
  const charter = await db.charter.upsert({
    where: { version: 1 },
    create: { version: 1, body: 'Charte' },
    update: {},
  });
  return charter.id;
}

const NO_CRITERIA = {
  skillIds: [],
  skillProofs: [],
  motivationIds: [],
  valueIds: [],
  occupationIds: [],
  kinds: [],
  mobilities: [],
  proposedSkills: [],
  proposedOccupations: [],
};

async function buildCandidate(charterId: number, profileId: string, age: number) {
  const birthDate = new Date();
  birthDate.setUTCFullYear(birthDate.getUTCFullYear() - age);
  birthDate.setUTCDate(birthDate.getUTCDate() - 3);
  const code = Array.from(
    { length: 6 },
    () => 'ABCDEFGHJKLMNPQRSTUVWXYZ'[Math.floor(Math.random() * 24)],
  ).join('');
  const user = await db.user.create({ data: { email: CANDIDATE_MAIL, role: 'candidate' } });
  const candidate = await db.candidate.create({
    data: {
      state: 'active',
      origin: 'site',
      userId: user.id,
      firstName: 'Léa',
      lastName: 'Vasseur',
      email: CANDIDATE_MAIL,
      phone: '06 12 34 56 78',
      birthDate,
      communeCode: '14333',
      consentOn: new Date(),
      consentVersion: 1,
      consentRecordedBy: user.id,
      signatures: { create: { charterId, signedOn: new Date(), signer: user.id } },
      profile: { create: { id: profileId, code } },
    },
  });
  const { id } = await db.profileVersion.create({
    data: {
      profileId,
      number: 1,
      state: 'submitted',
      origin: 'site',
      submittedAt: new Date(),
      ...NO_CRITERIA,
    },
  });
  await db.profileVersion.update({ where: { id }, data: { state: 'approved', decidedAt: new Date() } });
  return {
    code,
    candidate: { role: 'candidate', userId: user.id, candidateId: candidate.id, profileId } as const,
  };
}

async function buildCompany(charterId: number, discreet: boolean) {
  const slug = `entreprise-${randomUUID().slice(0, 8)}`;
  const user = await db.user.create({
    data: { email: COMPANY_MAIL, role: 'company', name: 'Hugo Delamare' },
  });
  const company = await db.company.create({
    data: {
      slug,
      state: 'active',
      origin: 'site',
      discreet,
      legalName: 'Cidrerie Lepetit SARL',
      siret: '73282932000074',
      contactName: 'Hugo Delamare',
      confirmedAt: new Date(),
      members: { create: { userId: user.id } },
      signatures: { create: { charterId, signedOn: new Date(), signer: user.id } },
    },
  });
  const industry = await db.industry.findUniqueOrThrow({ where: { slug: 'commerce' } });
  const { id } = await db.companyVersion.create({
    data: {
      companyId: company.id,
      number: 1,
      state: 'submitted',
      origin: 'site',
      name: 'Cidrerie Lepetit',
      industryId: industry.id,
      communeCode: '14333',
      address: '12 quai Sainte-Catherine',
      occupationIds: [],
      skillIds: [],
      soughtSkillIds: [],
      valueIds: [],
      proposedSkills: [],
      proposedSoughtSkills: [],
      proposedOccupations: [],
      proposedValues: [],
      submittedAt: new Date(),
    },
  });
  await db.companyVersion.update({ where: { id }, data: { state: 'approved', decidedAt: new Date() } });
  return {
    companyId: company.id,
    slug,
    actor: { role: 'company', userId: user.id, companyId: company.id } as const,
  };
}
