import { connect } from '@/lib/embedded-postgres/connect';

const ROLES: Record<string, string> = {
  'candidat@demo.test': 'a young person',
  'entreprise@demo.test': 'a company',
  'partenaire@demo.test': 'a partner',
  'conseil@demo.test': 'a counsellor',
  'direction@demo.test': 'the director',
};

/** Who may sign in to try the site, one line each: only those that the database still has, whatever SEED says. */
export async function listDemonstrationAccounts(databaseUrl: string): Promise<string[]> {
  const client = await connect(databaseUrl);
  try {
    const { rows } = await client.query<{ email: string }>(
      'select email from "User" where demo and "disabledAt" is null and email = any($1)',
      [Object.keys(ROLES)],
    );
    const there = new Set(rows.map(({ email }) => email));
    return Object.entries(ROLES)
      .filter(([email]) => there.has(email))
      .map(([email, who]) => `${email.padEnd(22)} ${who}`);
  } finally {
    await client.end();
  }
}
