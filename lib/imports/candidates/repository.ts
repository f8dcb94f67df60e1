import 'server-only';
import type { Tx } from '@/lib/db';
import type { ProfileContent } from '@/lib/profiles/schema';
import type { CandidateIdentity } from './content';

const identity = {
  firstName: true,
  lastName: true,
  fileNumber: true,
  email: true,
  phone: true,
  birthDate: true,
  sex: true,
  communeCode: true,
  counsellorId: true,
} as const;

/** Candidates already here under one of these ids, file numbers or addresses. */
export async function listKnownCandidates(
  tx: Tx,
  { ids, fileNumbers, emails }: { ids: string[]; fileNumbers: string[]; emails: string[] },
) {
  return tx.candidate.findMany({
    where: {
      OR: [{ id: { in: ids } }, { fileNumber: { in: fileNumbers } }, { email: { in: emails } }],
    },
    select: {
      ...identity,
      id: true,
      state: true,
      userId: true,
      consentOn: true,
      profile: { select: { id: true } },
    },
  });
}

export type KnownCandidate = Awaited<ReturnType<typeof listKnownCandidates>>[number];

/** Hashes, among those given, of addresses and file numbers of erased people. */
export async function listErasedKeys(tx: Tx, hashes: string[]): Promise<Set<string>> {
  const rows = await tx.erasedKey.findMany({ where: { hash: { in: hashes } }, select: { hash: true } });
  return new Set(rows.map(({ hash }) => hash));
}

export async function listTakenCodes(tx: Tx, codes: string[]): Promise<Set<string>> {
  const rows = await tx.profile.findMany({ where: { code: { in: codes } }, select: { code: true } });
  return new Set(rows.map(({ code }) => code));
}

type Consent = { consentOn: Date | null; consentVersion: number | null; consentRecordedBy: string | null };

export type NewCandidate = {
  id: string;
  profileId: string;
  code: string;
  identity: CandidateIdentity;
  consent: Consent;
  content: ProfileContent;
};

/** Each with a profile whose first version waits for review. */
export async function insertCandidates(tx: Tx, candidates: NewCandidate[], now: Date): Promise<void> {
  const origin = 'import' as const;
  await tx.candidate.createMany({
    data: candidates.map(({ id, identity: person, consent }) => ({
      ...{ id, state: 'imported' as const, origin },
      ...person,
      ...consent,
    })),
  });
  await tx.profile.createMany({
    data: candidates.map(({ id, profileId, code }) => ({ id: profileId, candidateId: id, code })),
  });
  await tx.profileVersion.createMany({
    data: candidates.map(({ profileId, content: { skills, ...content } }) => ({
      ...{ profileId, number: 1, state: 'submitted' as const, origin, submittedAt: now },
      ...content,
      skillIds: skills.map(({ skillId }) => skillId),
      skillProofs: skills.map(({ proof }) => proof),
    })),
  });
}

export async function updateCandidate(
  tx: Tx,
  id: string,
  data: CandidateIdentity & Partial<Consent>,
): Promise<void> {
  await tx.candidate.update({ where: { id }, data });
}
