import type { Client } from 'pg';

/** Something that exists for each parameter of an address; conversations and own offers are the demonstration pair's. */
export async function sampleAddresses(client: Client): Promise<(route: string) => string> {
  await client.query(`INSERT INTO "CharterDraft" (id, body) VALUES (1, 'Charte') ON CONFLICT DO NOTHING`);
  const one = async (sql: string) => (await client.query<{ value: string }>(sql)).rows[0]?.value ?? 'rien';
  const member = `(SELECT "companyId" FROM "CompanyMember" m JOIN "User" u ON u.id = m."userId" WHERE u.email = 'entreprise@demo.test')`;
  const candidate = `(SELECT c.id FROM "Candidate" c JOIN "User" u ON u.id = c."userId" WHERE u.email = 'candidat@demo.test')`;
  const news = await one(`SELECT id AS value FROM "NewsItem" WHERE "companyId" = ${member} LIMIT 1`);
  const conversation = await one(
    `SELECT v.id AS value FROM "Conversation" v JOIN "Profile" p ON p.id = v."profileId" WHERE p."candidateId" = ${candidate} LIMIT 1`,
  );
  const samples: [RegExp, string][] = [
    [
      /^\/entreprises\/\[slug\]/,
      `/entreprises/${await one(`SELECT slug AS value FROM "PublicCompany" LIMIT 1`)}`,
    ],
    [
      /^\/partenaires\/\[slug\]/,
      `/partenaires/${await one(`SELECT slug AS value FROM "PublicPartner" LIMIT 1`)}`,
    ],
    [
      /^\/competences\/\[code\]/,
      `/competences/${await one(`SELECT code AS value FROM "PublicProfile" LIMIT 1`)}`,
    ],
    [/^\/offres\/\[id\]/, `/offres/${await one(`SELECT id AS value FROM "PublicOffer" LIMIT 1`)}`],
    [
      /^\/mon-entreprise\/offres\/\[id\]/,
      `/mon-entreprise/offres/${await one(`SELECT id AS value FROM "Offer" WHERE "companyId" = ${member} LIMIT 1`)}`,
    ],
    [/^\/mon-entreprise\/actualites\/\[id\]/, `/mon-entreprise/actualites/${news}`],
    [/^\/echanges\/\[id\]/, `/echanges/${conversation}`],
    [/^\/territoire\/\[code\]/, '/territoire/14333'],
    [/^\/conseil\/candidats\/\[id\]/, `/conseil/candidats/${await one(`SELECT ${candidate} AS value`)}`],
    [/^\/conseil\/entreprises\/\[id\]/, `/conseil/entreprises/${await one(`SELECT ${member} AS value`)}`],
    [
      /^\/conseil\/partenaires\/\[id\]/,
      `/conseil/partenaires/${await one(`SELECT id AS value FROM "Partner" LIMIT 1`)}`,
    ],
    [/^\/conseil\/echanges\/\[id\]/, `/conseil/echanges/${conversation}`],
    [
      /^\/conseil\/relectures\/\[nature\]\/\[id\]/,
      `/conseil/relectures/profil/${await one(`SELECT id AS value FROM "ProfileVersion" WHERE state = 'submitted' LIMIT 1`)}`,
    ],
  ];
  return (route) => {
    const sample = samples.find(([pattern]) => pattern.test(route));
    const written = sample ? route.replace(...sample) : route;
    return written.replace(/\[[^\]]+\]/g, 'rien');
  };
}
