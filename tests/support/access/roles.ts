import type { Client } from 'pg';

/** Everybody who may knock, with what makes them so in a database that holds the demonstration. */
export const ROLES = [
  'visitor',
  'candidate unconfirmed',
  'candidate',
  'candidate paused',
  'company unconfirmed',
  'company',
  'company barred',
  'partner',
  'former member',
  'counsellor',
  'director',
] as const;

export type Role = (typeof ROLES)[number];

/** Makes the roles that the demonstration lacks, out of its own people. Returns the address of each but the visitor's. */
export async function castRoles(client: Client): Promise<Record<Exclude<Role, 'visitor'>, string>> {
  const addresses = async (sql: string) => {
    const { rows } = await client.query<{ email: string }>(sql);
    return rows.map(({ email }) => email);
  };
  const [unconfirmed, paused] = await addresses(
    `SELECT u.email FROM "User" u JOIN "Candidate" c ON c."userId" = u.id
      WHERE c.state = 'active' AND u.email <> 'candidat@demo.test' ORDER BY u.email LIMIT 2`,
  );
  const [young, barred, former] = await addresses(
    `SELECT u.email FROM "User" u JOIN "CompanyMember" m ON m."userId" = u.id JOIN "Company" c ON c.id = m."companyId"
      WHERE c.state = 'active' AND u.email <> 'entreprise@demo.test' ORDER BY u.email LIMIT 3`,
  );
  const company = `(SELECT "companyId" FROM "CompanyMember" m JOIN "User" u ON u.id = m."userId" WHERE u.email = $1)`;
  await client.query(`ALTER TABLE "Candidate" DISABLE TRIGGER USER`);
  await client.query(
    `UPDATE "Candidate" SET state = 'invited' WHERE "userId" = (SELECT id FROM "User" WHERE email = $1)`,
    [unconfirmed],
  );
  await client.query(`ALTER TABLE "Candidate" ENABLE TRIGGER USER`);
  await client.query(
    `UPDATE "Candidate" SET state = 'paused' WHERE "userId" = (SELECT id FROM "User" WHERE email = $1)`,
    [paused],
  );
  await client.query(
    `UPDATE "Company" SET "confirmedAt" = NULL, "confirmedBy" = NULL WHERE id = ${company}`,
    [young],
  );
  await client.query(`UPDATE "Company" SET barred = true WHERE id = ${company}`, [barred]);
  await client.query(
    `UPDATE "CompanyMember" SET "leftAt" = now() WHERE "userId" = (SELECT id FROM "User" WHERE email = $1)`,
    [former],
  );
  return {
    'candidate unconfirmed': unconfirmed!,
    candidate: 'candidat@demo.test',
    'candidate paused': paused!,
    'company unconfirmed': young!,
    company: 'entreprise@demo.test',
    'company barred': barred!,
    partner: 'partenaire@demo.test',
    'former member': former!,
    counsellor: 'conseil@demo.test',
    director: 'direction@demo.test',
  };
}
