import '../../support/patience';
import { db, transaction } from '@/lib/db';
import { approveVersion, approveVersions } from '@/lib/reviews/decide';
import { listTellingTexts } from '@/lib/reviews/list-telling-texts';
import { findWarnings } from '@/lib/reviews/list-warnings';
import { warningsByField } from '@/lib/reviews/warning';
import { buildParties } from '../../support/letters/build-parties';

const NOW = new Date('2026-12-01T10:00:00Z');
const CALL = { reviewer: 'conseil', now: NOW };

const SUBMITTED = { number: 1, state: 'submitted', origin: 'site', submittedAt: NOW } as const;
const NOTHING_PROPOSED = {
  occupationIds: [],
  soughtSkillIds: [],
  proposedSoughtSkills: [],
  proposedOccupations: [],
};

async function submitOffer(companyId: string, title: string, description: string) {
  const { id: offerId } = await db.offer.create({ data: { companyId } });
  const work = { kind: 'emploi', nightWork: false, hazardousWork: false } as const;
  const { id } = await db.offerVersion.create({
    data: { offerId, ...SUBMITTED, ...work, title, description, ...NOTHING_PROPOSED },
  });
  return { kind: 'offer' as const, id, revision: 1 };
}

async function submitProfile(profileId: string, aspirations: string) {
  const lists = {
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
  const { id } = await db.profileVersion.create({
    data: { profileId, ...SUBMITTED, number: 2, aspirations, ...lists },
  });
  return { kind: 'profile' as const, id, revision: 1 };
}

describe('a page that carries a warning', () => {
  it('is left out of a bulk approval, which says so and approves the others', async () => {
    const { company } = await buildParties();
    const warned = await submitOffer(
      company.companyId,
      'Serveur / Serveuse',
      'Jeune femme de moins de 25 ans.',
    );
    const plain = await submitOffer(company.companyId, 'Serveur / Serveuse', 'Service du midi.');
    expect(await transaction((tx) => approveVersions(tx, [warned, plain], CALL))).toEqual({
      approved: 1,
      moved: 0,
      unanswered: 0,
      warned: 1,
    });
    const state = async ({ id }: { id: string }) =>
      (await db.offerVersion.findUniqueOrThrow({ where: { id } })).state;
    expect([await state(warned), await state(plain)]).toEqual(['submitted', 'approved']);
    expect(await db.review.count()).toBe(1);
    expect(await db.outboxEntry.count()).toBe(1);
  });

  it('is approved by somebody who opened it', async () => {
    const { company } = await buildParties();
    const warned = await submitOffer(company.companyId, 'Serveur / Serveuse', 'Bonne présentation.');
    await transaction((tx) => approveVersion(tx, warned, CALL));
    expect((await db.offerVersion.findUniqueOrThrow({ where: { id: warned.id } })).state).toBe('approved');
  });

  it('tells its warnings by the field of its form', async () => {
    const { candidate } = await buildParties();
    const seen = await submitProfile(
      candidate.profileId,
      'Mon oncle Jean Dupont m’a formé. Léa, 06 12 34 56 78.',
    );
    expect(Object.keys(warningsByField(await findWarnings(seen, NOW)))).toEqual(['aspirations']);
    expect((await findWarnings(seen, NOW)).map(({ quote }) => quote)).toEqual([
      'Léa',
      '06 12 34 56 78',
      'Jean Dupont',
    ]);
    expect(await transaction((tx) => approveVersions(tx, [seen], CALL))).toMatchObject({
      approved: 0,
      warned: 1,
    });
  });
});

describe('a company that turns discreet', () => {
  it('is told which of its public texts still say who it is', async () => {
    const { company } = await buildParties({ discreet: true });
    const offer = await submitOffer(company.companyId, 'Caviste H/F', 'La Cidrerie Lepetit vous attend.');
    const plain = await submitOffer(company.companyId, 'Plongeur / Plongeuse', 'Le midi seulement.');
    for (const seen of [offer, plain]) await transaction((tx) => approveVersion(tx, seen, CALL));
    expect(await listTellingTexts(company.companyId, NOW)).toMatchObject([
      { kind: 'offer', title: 'Caviste H/F', quotes: ['Cidrerie Lepetit'] },
    ]);
  });
});

describe('a discreet company’s own name', () => {
  it.each([
    [true, ['Cidrerie Lepetit']],
    [false, []],
  ])('is a warning in its offer while it is discreet (%s)', async (discreet, quotes) => {
    const { company } = await buildParties({ discreet });
    const offer = await submitOffer(company.companyId, 'Caviste H/F', 'La Cidrerie Lepetit vous attend.');
    expect((await findWarnings(offer, NOW)).map(({ quote }) => quote)).toEqual(quotes);
  });
});
