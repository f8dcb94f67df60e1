import { db, transaction } from '@/lib/db';
import { removeDemonstration } from '@/lib/demonstration/remove-demonstration';
import { seedDemonstration } from '@/lib/demonstration/seed-demonstration';
import { loadFirstData } from '@/lib/first-data/load-first-data';
import { readPack } from '@/lib/territory/pack';

// A whole demonstration is written here, on a machine that may be busy.
const PATIENCE = 240_000;
jest.setTimeout(PATIENCE);

const now = new Date();
const silent = () => undefined;

const seed = () => transaction((tx) => seedDemonstration(tx, now, silent), PATIENCE);

async function readTables(): Promise<Record<string, unknown[]>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT c.relname AS name FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
       AND c.relname NOT IN ('_prisma_migrations', 'PublicChange', 'PublicVersion')
     ORDER BY 1`;
  const entries = tables.map(async ({ name }) => {
    const rows = await db.$queryRawUnsafe<{ row: string }[]>(
      `SELECT to_jsonb(t)::text AS row FROM "${name}" t ORDER BY 1`,
    );
    return [name, rows.map(({ row }) => row)] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** Somebody real in every role, who was here before. */
async function createRealPeople() {
  const user = await db.user.create({ data: { email: 'vraie@entreprise.test', role: 'company' } });
  const charter = await db.charter.findFirstOrThrow();
  const company = await db.company.create({
    data: {
      slug: 'vraie-entreprise',
      state: 'active',
      origin: 'site',
      legalName: 'Vraie entreprise',
      siret: '90497734500027',
      members: { create: { userId: user.id } },
      signatures: { create: { charterId: charter.id, signedOn: now, signer: user.id } },
    },
  });
  await db.candidate.create({
    data: {
      state: 'active',
      origin: 'site',
      firstName: 'Vraie',
      lastName: 'Personne',
      email: 'vraie@personne.test',
      birthDate: new Date('2005-03-04'),
      communeCode: readPack().communes[0]!.code,
      profile: { create: { code: 'VRAAAA' } },
    },
  });
  await db.auditEvent.create({ data: { name: 'company_registered', actor: user.id, subjectId: company.id } });
  return company;
}

beforeEach(() => transaction((tx) => loadFirstData(tx, readPack(), now), PATIENCE));

describe('the demonstration in the database', () => {
  it('is public, complete, and written once', async () => {
    expect(await seed()).toBe(true);
    expect(await seed()).toBe(false);
    expect(await db.publicProfile.count()).toBe(300);
    expect(await db.publicProfileText.count({ where: { aspirations: { not: '' } } })).toBe(300);
    expect(await db.publicCompany.count()).toBe(60);
    expect(await db.publicOffer.count()).toBe(80);
    expect(await db.publicPartner.count()).toBe(25);
    expect(await db.publicNews.count()).toBe(await db.newsItem.count());
    const industries = await db.publicCompany.groupBy({ by: ['industryId'] });
    expect(industries).toHaveLength(9);
    expect(await db.user.count({ where: { demo: false } })).toBe(0);
    for (const [name, role] of Object.entries(ROLES)) {
      expect(await db.user.findUnique({ where: { email: `${name}@demo.test` } })).toMatchObject({ role });
    }
    expect(await db.outboxEntry.count()).toBe(0);
    expect(await db.proposal.count()).toBe(0);
    const states = await db.message.groupBy({ by: ['state'], _count: true, orderBy: { state: 'asc' } });
    expect(states.map(({ state }) => state)).toEqual(['held', 'delivered']);
    expect(await db.message.count({ where: { state: 'held', heldFor: { equals: ['minor'] } } })).toBe(3);
    expect(await db.profileVersion.count({ where: { state: 'submitted' } })).toBe(3);
    expect(await db.companyVersion.count({ where: { state: 'submitted' } })).toBe(2);
    expect(await db.hire.count()).toBeGreaterThan(25);
  });

  it('is removed, with what somebody real exchanged with it, and nothing else is', async () => {
    const real = await createRealPeople();
    const before = await readTables();
    await seed();
    const profile = await db.profile.findFirstOrThrow({ where: { candidate: { demo: true } } });
    await db.conversation.create({
      data: { reference: 'VRAE', profileId: profile.id, companyId: real.id, openedBy: 'company' },
    });
    await db.localMail.create({
      data: {
        idempotencyKey: 'one',
        to: 'candidat@demo.test',
        from: 'a@b.test',
        subject: 's',
        text: 't',
        html: 'h',
      },
    });
    const removed = await transaction((tx) => removeDemonstration(tx), PATIENCE);
    expect(removed).toEqual({ profiles: 300, companies: 60, partners: 25, accounts: 389 });
    expect(await readTables()).toEqual(before);
  });

  it('leaves an installation without demonstration as it was', async () => {
    await createRealPeople();
    const before = await readTables();
    await transaction((tx) => removeDemonstration(tx), PATIENCE);
    expect(await readTables()).toEqual(before);
  });
});

const ROLES = {
  candidat: 'candidate',
  entreprise: 'company',
  partenaire: 'partner',
  conseil: 'counsellor',
  direction: 'director',
};
