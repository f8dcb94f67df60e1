import type pg from 'pg';
import { db } from '@/lib/db';
import { connect } from '@/lib/embedded-postgres/connect';
import { findCandidateWish } from '@/lib/matching/candidate-wish';
import { findCompanyWish } from '@/lib/matching/company-wish';
import { findProfileFits } from '@/lib/matching/find-profile-fits';
import { findCompanyFits, findOfferFits } from '@/lib/matching/find-work-fits';
import { closeSearch } from '@/lib/search/engine';
import { publishCompany, publishOffer } from '../../support/open-data/publish';
import { publishProfile } from '../../support/search/publish-profile';
import { plantSearchWorld } from '../../support/search/territory-of-search';
import { testDatabaseUrl } from '../../support/variables';

let client: pg.Client;

beforeEach(async () => {
  client = await connect(testDatabaseUrl(`test_${process.env.JEST_WORKER_ID ?? '1'}`, 'postgres'));
  await plantSearchWorld(client);
  // one degree of latitude is 111 km
  await client.query(`UPDATE "Commune" SET lon = 0, lat = CASE code WHEN '14001' THEN 49 WHEN '14002' THEN 49.1 ELSE 49.5 END;
    INSERT INTO "Motivation" (slug, label) VALUES ('rencontrer-du-monde', 'rencontrer du monde')`);
});
afterEach(async () => {
  await closeSearch();
  await client.end();
});
afterAll(() => db.$disconnect());

const skillIds = async (...slugs: string[]) =>
  (await db.skill.findMany({ where: { slug: { in: slugs } } })).map(({ id }) => id);
const occupationIds = async (...codes: string[]) =>
  (await db.occupation.findMany({ where: { code: { in: codes } } })).map(({ id }) => id);
const valueIds = async (...slugs: string[]) =>
  (await db.value.findMany({ where: { slug: { in: slugs } } })).map(({ id }) => id);

async function publishRestaurant() {
  const page = { valueIds: await valueIds('respect'), occupationIds: await occupationIds('G1803') };
  const company = await publishCompany({
    name: 'Le Bistrot',
    commune: '14002',
    seeks: ['servir', 'cuisiner'],
    page,
  });
  const asked = { soughtSkillIds: await skillIds('conduire') };
  const offer = await publishOffer(company.id, 'stage', 'Livreur / Livreuse', undefined, asked);
  return { company, offer };
}

describe('profiles for a company', () => {
  it('come by what they have in common with its page and its offers, each saying why', async () => {
    const { company } = await publishRestaurant();
    await publishProfile(client, { skills: ['souder'], values: ['respect'] });
    const both = await publishProfile(client, { skills: ['servir', 'cuisiner', 'souder'] });
    const full = await publishProfile(client, {
      skills: ['servir'],
      occupations: ['G1803'],
      values: ['respect'],
      motivations: ['rencontrer-du-monde'],
      kinds: ['stage'],
      mobilities: ['velo'],
    });
    const driver = await publishProfile(client, { skills: ['conduire'] });
    const { wish } = await findCompanyWish(company.id, null);
    const { total, fits } = await findProfileFits(wish, 1);
    expect(fits.map(({ card }) => card.id)).toEqual([full.profileId, both.profileId, driver.profileId]);
    expect(total).toBe(3);
    expect(fits.map(({ explanation }) => explanation.sentence)).toEqual([
      '1 savoir-faire en commun, 1 métier en commun, 1 valeur partagée, 1 motivation à laquelle vous répondez, cherche comme vous : stage, peut venir à vélo.',
      '2 savoir-faire en commun.',
      '1 savoir-faire en commun.',
    ]);
  });

  it('can be asked for one offer alone', async () => {
    const { company, offer } = await publishRestaurant();
    await publishProfile(client, { skills: ['servir'] });
    const driver = await publishProfile(client, { skills: ['conduire'] });
    const { wish, offerId } = await findCompanyWish(company.id, offer.id);
    expect(offerId).toBe(offer.id);
    expect((await findProfileFits(wish, 1)).fits.map(({ card }) => card.id)).toEqual([driver.profileId]);
    expect((await findCompanyWish(company.id, 'of-somebody-else')).offerId).toBeNull();
  });

  it.each(['declare', 'experience', 'diplome', 'atteste'])(
    'are never ranked by a proof: with « %s » the newest of two equals still comes first',
    async (proof) => {
      const { company } = await publishRestaurant();
      const older = await publishProfile(client, { skills: ['servir'] });
      const newer = await publishProfile(client, { skills: ['servir'] });
      await client.query(`SET session_replication_role = replica`);
      await client.query(
        `UPDATE "ProfileVersion" SET "skillProofs" = ARRAY[$2::"Proof"] WHERE "profileId" = $1`,
        [older.profileId, proof],
      );
      const { wish } = await findCompanyWish(company.id, null);
      const { fits } = await findProfileFits(wish, 1);
      expect(fits.map(({ card }) => card.id)).toEqual([newer.profileId, older.profileId]);
      expect(new Set(fits.map(({ explanation }) => explanation.sentence)).size).toBe(1);
    },
  );

  it('say nothing of where the person lives, and rank nobody by a vehicle', async () => {
    const { company } = await publishRestaurant();
    const far = await publishProfile(client, {
      skills: ['servir'],
      commune: '14004',
      mobilities: ['a_pied'],
    });
    const near = await publishProfile(client, {
      skills: ['servir'],
      commune: '14002',
      mobilities: ['voiture'],
    });
    const { wish } = await findCompanyWish(company.id, null);
    const { fits } = await findProfileFits(wish, 1);
    expect(fits.map(({ card }) => card.id)).toEqual([near.profileId, far.profileId]);
    for (const { explanation } of fits) expect(explanation.sentence).not.toMatch(/km|commune|secteur/);
  });
});

describe('work for a candidate', () => {
  it('comes by what it looks for, with how far it is and whether they can get there', async () => {
    const { company, offer } = await publishRestaurant();
    const farm = await publishCompany({ name: 'La Ferme', commune: '14003', seeks: ['conduire'] });
    await publishCompany({ name: 'La Forge', commune: '14001', seeks: ['souder'] });
    const { candidateId } = await publishProfile(client, {
      skills: ['servir', 'conduire'],
      values: ['respect'],
      kinds: ['stage'],
      motivations: ['rencontrer-du-monde'],
      mobilities: ['velo', 'scooter'],
    });
    const companies = await findCompanyFits((await findCandidateWish(candidateId, 'company'))!, 1);
    expect(companies.fits.map(({ card }) => card.id)).toEqual([company.id, farm.id]);
    expect(companies.fits.map(({ explanation }) => explanation.sentence)).toEqual([
      '1 savoir-faire en commun, 1 valeur partagée, 1 de vos motivations y trouve sa place, à 11 km de chez vous, à votre portée en scooter.',
      '1 savoir-faire en commun, à 56 km de chez vous.',
    ]);
    const offers = await findOfferFits((await findCandidateWish(candidateId, 'offer'))!, 1);
    expect(offers.fits.map(({ card, explanation }) => [card.id, explanation.sentence])).toEqual([
      [
        offer.id,
        '1 savoir-faire en commun, le type d’offre que vous cherchez : stage, à 11 km de chez vous, à votre portée en scooter.',
      ],
    ]);
  });

  it('gives no distance of a company that wants discretion', async () => {
    await publishCompany({ name: 'Discrète', commune: '14002', seeks: ['servir'], discreet: true });
    const { candidateId } = await publishProfile(client, { skills: ['servir'], mobilities: ['voiture'] });
    const { fits } = await findCompanyFits((await findCandidateWish(candidateId, 'company'))!, 1);
    expect(fits.map(({ explanation }) => explanation.sentence)).toEqual(['1 savoir-faire en commun.']);
  });

  it('is nothing before a profile is begun', async () => {
    const { candidateId, profileId } = await publishProfile(client);
    await client.query(`DELETE FROM "ProfileVersion" WHERE "profileId" = $1`, [profileId]);
    expect(await findCandidateWish(candidateId, 'company')).toBeNull();
  });
});
