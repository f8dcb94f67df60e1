import { readFileSync } from 'node:fs';
import { db } from '@/lib/db';
import { connect } from '@/lib/embedded-postgres/connect';
import { testDatabaseUrl } from '../../support/variables';

afterAll(() => db.$disconnect());

/** Searches kept before a kept search lost its order and page, the oldest first. */
async function keep(userId: string, queries: string[]) {
  for (const [place, query] of queries.entries()) {
    await db.savedSearch.create({
      data: {
        ...{ userId, query, axis: 'offer', frequency: 'daily', name: `Recherche ${place}` },
        checkedOn: new Date('2026-11-20'),
        createdAt: new Date(Date.UTC(2026, 10, 1 + place)),
      },
    });
  }
}

async function migrateThem() {
  const owner = await connect(
    testDatabaseUrl(`test_${process.env.JEST_WORKER_ID ?? '1'}`, 'cartemploi_owner'),
  );
  try {
    await owner.query(
      readFileSync('prisma/migrations/20261127160100_saved_searches_without_order/migration.sql', 'utf8'),
    );
  } finally {
    await owner.end();
  }
}

const namesAndQueries = async (userId: string) =>
  (await db.savedSearch.findMany({ where: { userId }, orderBy: { createdAt: 'asc' } })).map(
    ({ name, query }) => [name, query],
  );

const newUser = (email: string) => db.user.create({ data: { email, role: 'candidate' } });

describe('searches kept while their order was part of them', () => {
  it('are kept once each, the oldest, whatever their order and a radius around nothing', async () => {
    const { id } = await newUser('lou@exemple.test');
    await keep(id, [
      'metier=G1602&tri=date',
      'metier=G1602',
      'tri=distance&commune=14333&rayon=10',
      'rayon=10&metier=D1106',
      'metier=D1106&tri=date',
    ]);
    await migrateThem();
    expect(await namesAndQueries(id)).toEqual([
      ['Recherche 0', 'metier=G1602'],
      ['Recherche 2', 'commune=14333&rayon=10'],
      ['Recherche 3', 'metier=D1106'],
    ]);
  });

  it('stay with each person who kept them', async () => {
    const [one, other] = [await newUser('lou@exemple.test'), await newUser('sam@exemple.test')];
    await keep(one.id, ['metier=G1602&tri=date']);
    await keep(other.id, ['metier=G1602']);
    await migrateThem();
    expect(await namesAndQueries(one.id)).toHaveLength(1);
    expect(await namesAndQueries(other.id)).toHaveLength(1);
  });
});
