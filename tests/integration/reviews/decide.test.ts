import { db, transaction } from '@/lib/db';
import { importFile } from '@/lib/imports/import-file';
import { decideProposal } from '@/lib/proposals/decide-proposal';
import { listOpenProposals } from '@/lib/proposals/repository';
import { approveVersion, approveVersions, refuseVersion } from '@/lib/reviews/decide';
import { findReviewItem } from '@/lib/reviews/version-repository';
import { listWaitingVersions } from '@/lib/reviews/queue-repository';
import { installMission } from '../../support/installation';
import { temporaryFile } from '../../support/temporary-file';

const SIRET = '99867987200049';
const NOW = new Date('2026-11-22T10:00:00Z');
const CALL = { reviewer: 'conseil', now: NOW };
const HEADER = 'siret;nom;activité;commune;savoir_faire';

async function importCompany(name: string, skills = '') {
  const rows = [HEADER, `${SIRET};${name};services;Honfleur;${skills}`].join('\n');
  await importFile({
    kind: 'entreprises',
    file: temporaryFile('entreprises.csv', rows),
    dryRun: false,
    ...{ by: 'test', today: '2026-11-22', now: NOW },
  });
}

async function waitingOne() {
  const [version] = await listWaitingVersions('company', { offset: 0, limit: 10 });
  return version!;
}

jest.setTimeout(60_000);
beforeEach(installMission);

describe('deciding about a submitted page', () => {
  it('approves the next version and supersedes the earlier one', async () => {
    await importCompany('Haras');
    await transaction(async (tx) => approveVersion(tx, await waitingOne(), CALL));
    await importCompany('Haras du Pré');
    await transaction(async (tx) => approveVersion(tx, await waitingOne(), CALL));
    const versions = await db.companyVersion.findMany({ orderBy: { number: 'asc' } });
    expect(versions.map(({ name, state }) => [name, state])).toEqual([
      ['Haras', 'superseded'],
      ['Haras du Pré', 'approved'],
    ]);
    expect(await db.review.count({ where: { approved: true, reviewer: 'conseil' } })).toBe(2);
  });

  it('does not approve a text that changed after it was read', async () => {
    await importCompany('Haras');
    const seen = await waitingOne();
    await importCompany('Haras du Pré');
    await expect(transaction((tx) => approveVersion(tx, seen, CALL))).rejects.toThrow(/a changé/);
    expect(await transaction((tx) => approveVersions(tx, [seen], CALL))).toEqual({
      approved: 0,
      moved: 1,
      unanswered: 0,
      warned: 0,
    });
  });

  it('refuses with a reason, tells the members, and lets a next version come', async () => {
    await importCompany('Haras');
    const company = await db.company.findFirstOrThrow();
    const user = await db.user.create({ data: { email: 'haras@b.test', role: 'company' } });
    await db.companyMember.create({ data: { companyId: company.id, userId: user.id } });
    await transaction(async (tx) => refuseVersion(tx, await waitingOne(), 'Présentez votre métier.', CALL));
    expect(await db.review.findMany({ select: { approved: true, reason: true } })).toEqual([
      { approved: false, reason: 'Présentez votre métier.' },
    ]);
    expect(await db.outboxEntry.findMany({ select: { topic: true, userId: true } })).toEqual([
      { topic: 'review-outcome', userId: user.id },
    ]);
    await importCompany('Haras du Pré');
    expect((await waitingOne()).title).toBe('Haras du Pré');
  });
});

describe('approving an offer that does not say whether there is night or hazardous work', () => {
  beforeEach(async () => {
    await importCompany('Haras');
    const rows = `siret;référence;type;titre;travail_de_nuit\n${SIRET};A1;emploi;Lad H/F;oui`;
    await importFile({
      kind: 'offres',
      file: temporaryFile('offres.csv', rows),
      dryRun: false,
      by: 'test',
      today: '2026-11-22',
      now: NOW,
    });
  });

  const waitingOffer = async () => (await listWaitingVersions('offer', { offset: 0, limit: 10 }))[0]!;

  it('shows the reviewer what is to be made clear', async () => {
    const waiting = await waitingOffer();
    expect(waiting.unanswered).toBe(true);
    const words = () => [];
    const item = await findReviewItem('offer', waiting.id, {
      skills: words,
      motivations: words,
      values: words,
      occupations: words,
      industries: words,
      fields: words,
    });
    expect(item?.unanswered.map(({ name }) => name)).toEqual(['dangereux']);
    expect(item?.submitted).toContainEqual({ label: 'Travaux dangereux', values: ['à préciser'] });
  });

  it.each([{}, { dangereux: null }])('is refused with the answers %o', async (answers) => {
    const seen = await waitingOffer();
    await expect(transaction((tx) => approveVersion(tx, seen, CALL, answers))).rejects.toThrow(
      'Dites s’il y a des travaux dangereux',
    );
    expect(await db.offerVersion.findFirstOrThrow()).toMatchObject({
      state: 'submitted',
      hazardousWork: null,
    });
    expect(await db.review.count()).toBe(0);
  });

  it('keeps what the reviewer answers and leaves what the offer said', async () => {
    const seen = await waitingOffer();
    await transaction((tx) => approveVersion(tx, seen, CALL, { nuit: false, dangereux: true }));
    expect(await db.offerVersion.findFirstOrThrow()).toMatchObject({
      state: 'approved',
      nightWork: true,
      hazardousWork: true,
    });
  });

  it('leaves it in the queue when many are approved at once', async () => {
    const seen = [await waitingOffer(), await waitingOne()];
    expect(await transaction((tx) => approveVersions(tx, seen, CALL))).toEqual({
      approved: 1,
      moved: 0,
      unanswered: 1,
      warned: 0,
    });
    expect(await db.offerVersion.findFirstOrThrow()).toMatchObject({ state: 'submitted' });
  });
});

describe('deciding about a proposed savoir-faire', () => {
  it('maps it everywhere it is used, and the next file knows it', async () => {
    await importCompany('Haras', 'Ferrer un poney fougueux');
    expect(await listOpenProposals(10)).toMatchObject([{ kind: 'skill', label: 'Ferrer un poney fougueux' }]);
    const decision = { nature: 'skill', libelle: 'Ferrer un poney fougueux', geste: 'rattacher' } as const;
    await transaction((tx) =>
      decideProposal(tx, { ...decision, cible: 'soigner des chevaux' }, { by: 'conseil', now: NOW }),
    );
    const skill = await db.skill.findFirstOrThrow({ where: { label: 'soigner des chevaux' } });
    expect(await db.companyVersion.findMany({ select: { skillIds: true, proposedSkills: true } })).toEqual([
      { skillIds: [skill.id], proposedSkills: [] },
    ]);
    expect(await listOpenProposals(10)).toEqual([]);
    await importCompany('Haras du Pré', 'ferrer un poney fougueux');
    expect((await db.companyVersion.findFirstOrThrow()).skillIds).toEqual([skill.id]);
  });

  it('takes it as new, or sets it aside', async () => {
    await importCompany('Haras', 'jongler|dormir debout');
    const decide = (libelle: string, geste: 'accepter' | 'ecarter') =>
      transaction((tx) =>
        decideProposal(tx, { nature: 'skill', libelle, geste, cible: '' }, { by: 'conseil', now: NOW }),
      );
    await decide('jongler', 'accepter');
    await decide('dormir debout', 'ecarter');
    expect(await db.skill.count({ where: { label: 'jongler' } })).toBe(1);
    expect(await listOpenProposals(10)).toEqual([]);
  });
});
