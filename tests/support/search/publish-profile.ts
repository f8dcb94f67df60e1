import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { drawProfileCode } from '@/lib/profiles/profile-code';

export interface PlantedProfile {
  commune: string;
  skills: string[];
  motivations: string[];
  values: string[];
  occupations: string[];
  kinds: string[];
  mobilities: string[];
  aspirations: string;
}

const nothing: PlantedProfile = {
  commune: '14001',
  skills: [],
  motivations: [],
  values: [],
  occupations: [],
  kinds: ['emploi'],
  mobilities: [],
  aspirations: '',
};

export interface Planted {
  candidateId: string;
  profileId: string;
  code: string;
}

/** A candidate who consented, signed and was approved: public at once. Terms are slugs and ROME codes. */
export async function publishProfile(
  client: pg.ClientBase,
  content: Partial<PlantedProfile> = {},
): Promise<Planted> {
  const [candidateId, profileId, code] = [randomUUID(), randomUUID(), drawProfileCode()];
  const commune = content.commune ?? nothing.commune;
  await client.query(
    `INSERT INTO "Candidate" (id, state, origin, "firstName", "lastName", "birthDate", "communeCode", "consentOn", "consentVersion", "consentRecordedBy")
     VALUES ($1, 'active', 'site', 'Prénom', 'Nom', today() - interval '20 years', $2, today(), 1, 'test')`,
    [candidateId, commune],
  );
  await client.query(`INSERT INTO "Profile" (id, code, "candidateId") VALUES ($1, $2, $3)`, [
    profileId,
    code,
    candidateId,
  ]);
  await client.query(
    `INSERT INTO "CharterSignature" (id, "charterId", "candidateId", signer, "signedOn") VALUES ($1, charter_in_force(), $2, 'test', today())`,
    [randomUUID(), candidateId],
  );
  await approveProfile(client, profileId, content);
  return { candidateId, profileId, code };
}

/** As many as a place shown on a card stands for at least. */
export async function publishFive(client: pg.ClientBase, content: Partial<PlantedProfile>): Promise<void> {
  for (let made = 0; made < 5; made += 1) await publishProfile(client, content);
}

/** A new version of this profile, approved: the former one leaves. */
export async function approveProfile(
  client: pg.ClientBase,
  profileId: string,
  content: Partial<PlantedProfile>,
): Promise<void> {
  const { skills, motivations, values, occupations, kinds, mobilities, aspirations } = {
    ...nothing,
    ...content,
  };
  const id = randomUUID();
  await client.query('BEGIN');
  await client.query(
    `INSERT INTO "ProfileVersion" (id, "profileId", number, state, origin, "submittedAt", "skillIds", "skillProofs",
       "motivationIds", "valueIds", "occupationIds", kinds, mobilities, aspirations)
     SELECT $1, $2, coalesce((SELECT max(number) FROM "ProfileVersion" WHERE "profileId" = $2), 0) + 1, 'submitted', 'site', now(),
       ${idsOf('Skill', 'slug', 3)}, array_fill('declare'::"Proof", ARRAY[cardinality($3::text[])]),
       ${idsOf('Motivation', 'slug', 4)}, ${idsOf('Value', 'slug', 5)}, ${idsOf('Occupation', 'code', 6)},
       $7::"Kind"[], $8::"Mobility"[], $9`,
    [id, profileId, skills, motivations, values, occupations, kinds, mobilities, aspirations],
  );
  await client.query(
    `UPDATE "ProfileVersion" SET state = 'superseded' WHERE "profileId" = $1 AND state = 'approved'`,
    [profileId],
  );
  await client.query(
    `UPDATE "ProfileVersion" SET state = 'approved', "decidedAt" = clock_timestamp() WHERE id = $1`,
    [id],
  );
  await client.query('COMMIT');
}

const idsOf = (table: string, column: string, parameter: number) =>
  `ARRAY(SELECT id FROM "${table}" WHERE ${column} = ANY($${parameter}::text[]))`;
