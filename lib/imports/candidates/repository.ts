import 'server-only';
import { randomUUID } from 'node:crypto';
import { addMonths, dayIn } from '@/lib/calendar';
import type { Tx } from '@/lib/db';
import type { ProfileContent } from '@/lib/profiles/schema';
import { firstVersion, insertRows, VERSION_FACTS } from '../insert-rows';
import type { CandidateIdentity } from './content';

export type KnownCandidate = CandidateIdentity & {
  id: string;
  state: string;
  userId: string | null;
  invitedAt: Date | null;
  consentOn: Date | null;
  profileId: string | null;
};

/** Candidates already here under one of these ids, file numbers or addresses. */
export async function listKnownCandidates(
  tx: Tx,
  { ids, fileNumbers, emails }: { ids: string[]; fileNumbers: string[]; emails: string[] },
): Promise<KnownCandidate[]> {
  return tx.$queryRaw<KnownCandidate[]>`
    SELECT c."firstName", c."lastName", c."fileNumber", c.email, c.phone, c."birthDate", c.sex, c."communeCode",
           c."counsellorId", c.id, c.state::text, c."userId", c."invitedAt", c."consentOn", p.id AS "profileId"
      FROM "Candidate" c LEFT JOIN "Profile" p ON p."candidateId" = c.id
     WHERE c.id = ANY (${ids}) OR c."fileNumber" = ANY (${fileNumbers}) OR c.email = ANY (${emails})`;
}

/** Hashes, among those given, of addresses and file numbers of erased people. */
export async function listTakenCodes(tx: Tx, codes: string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ code: string }[]>`SELECT code FROM "Profile" WHERE code = ANY (${codes})`;
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

/** Each with a profile whose first version waits for review, and a month to be told of it (RGPD, article 14 (3) a). */
export async function insertCandidates(tx: Tx, candidates: NewCandidate[], now: Date): Promise<void> {
  await insertRows(
    tx,
    'Candidate',
    CANDIDATE,
    candidates.map(({ id, identity, consent }) => ({
      ...{ id, state: 'imported', origin: 'import', noticeDueOn: addMonths(dayIn(now), 1) },
      ...identity,
      ...consent,
    })),
  );
  await insertRows(
    tx,
    'Profile',
    { id: 'text', candidateId: 'text', code: 'text' },
    candidates.map(({ id, profileId, code }) => ({ id: profileId, candidateId: id, code })),
  );
  await insertRows(
    tx,
    'ProfileVersion',
    PROFILE_VERSION,
    candidates.map(({ profileId, content: { skills, ...content } }) => ({
      ...{ id: randomUUID(), profileId },
      ...firstVersion(now),
      ...content,
      skillIds: skills.map(({ skillId }) => skillId),
      skillProofs: skills.map(({ proof }) => proof),
    })),
  );
}

const CANDIDATE = {
  ...{ id: 'text', state: '"OwnerState"', origin: '"Origin"' },
  ...{ firstName: 'text', lastName: 'text', fileNumber: 'text', email: 'text', phone: 'text' },
  ...{ birthDate: 'date', sex: '"Sex"', communeCode: 'text', counsellorId: 'text' },
  ...{ noticeDueOn: 'date', consentOn: 'date', consentVersion: 'int', consentRecordedBy: 'text' },
};

const PROFILE_VERSION = {
  ...{ id: 'text', profileId: 'text' },
  ...VERSION_FACTS,
  ...{ skillIds: 'int[]', skillProofs: '"Proof"[]', motivationIds: 'int[]', valueIds: 'int[]' },
  ...{ occupationIds: 'int[]', kinds: '"Kind"[]', mobilities: '"Mobility"[]' },
  ...{ proposedSkills: 'text[]', proposedOccupations: 'text[]' },
  ...{ aspirations: 'text', availability: 'text', availableOn: 'date' },
};

export async function updateCandidate(
  tx: Tx,
  id: string,
  data: CandidateIdentity & Partial<Consent>,
): Promise<void> {
  await tx.candidate.update({ where: { id }, data });
}
