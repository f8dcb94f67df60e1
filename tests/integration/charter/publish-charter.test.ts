import { listPublicSteps } from '@/lib/accounts/public-steps';
import { ownerOf } from '@/lib/accounts/standing';
import { findStanding } from '@/lib/accounts/standing-repository';
import { countConcerned } from '@/lib/charter/concerned-repository';
import { deleteCharterDraft, findCharterDraft, saveCharterDraft } from '@/lib/charter/draft-repository';
import { publishCharter } from '@/lib/charter/publish-charter';
import { findCharterInForce } from '@/lib/charter/repository';
import { signCharter } from '@/lib/charter/sign-charter';
import { db, transaction } from '@/lib/db';
import {
  buildParties,
  CANDIDATE_MAIL,
  COMPANY_MAIL,
  type Parties,
} from '../../support/letters/build-parties';
import { createClock, letterStates, mailsTo, sendAll, write } from '../../support/letters/post-office';

const clock = createClock();
const TEXT = '## La nouvelle charte\n\nNous répondons à chaque lettre.';

let parties: Parties;
beforeEach(async () => {
  parties = await buildParties();
  await buildPartner();
});

/** A published partner whom nobody holds on the site. */
async function buildPartner(): Promise<void> {
  const charter = await findCharterInForce();
  const page = { number: 1, name: 'Un toit', communeCode: '14333', fieldIds: [], activities: [] };
  const { versions } = await db.partner.create({
    data: {
      ...{ slug: 'un-toit', state: 'active', origin: 'site', legalName: 'Un toit', communeCode: '14333' },
      signatures: {
        create: { charterId: charter!.id, signedOn: clock.now(), signer: 'conseil', onPaper: true },
      },
      versions: { create: { ...page, state: 'submitted', origin: 'site', submittedAt: clock.now() } },
    },
    select: { versions: { select: { id: true } } },
  });
  await db.partnerVersion.update({
    where: { id: versions[0]!.id },
    data: { state: 'approved', decidedAt: clock.now() },
  });
}

const draft = async (body = TEXT) => {
  await transaction((tx) => saveCharterDraft(tx, body));
  return (await findCharterDraft())!.revision;
};
const publish = async (revision: number) =>
  transaction((tx) => publishCharter(tx, { revision, by: 'direction', now: clock.now() }));
const publicPages = async () =>
  Promise.all([db.publicProfile.count(), db.publicCompany.count(), db.publicPartner.count()]);
const sign = async () => {
  const { id } = (await findCharterInForce())!;
  const { candidateId, userId } = parties.candidate;
  const press = { owner: 'candidate', ownerId: candidateId, signer: userId, charterId: id } as const;
  await transaction((tx) => signCharter(tx, { ...press, now: clock.now() }));
};

describe('the director publishes a new charter', () => {
  it('and never a draft that took the place of the one that was read', async () => {
    const read = await draft();
    await transaction((tx) => deleteCharterDraft(tx));
    await draft('## Un autre texte\n\nQue personne n’a lu.');
    await expect(publish(read)).rejects.toThrow();
    expect(await publicPages()).toEqual([1, 1, 1]);
  });

  it('and nobody’s page is public until its owner has signed it', async () => {
    expect(await publicPages()).toEqual([1, 1, 1]);
    await publish(await draft());
    expect(await publicPages()).toEqual([0, 0, 0]);
    await sign();
    expect(await publicPages()).toEqual([1, 0, 0]);
    expect(await findCharterInForce()).toMatchObject({ version: 2, body: TEXT });
  });

  it('and letters wait for both signatures', async () => {
    const { candidate, company } = parties;
    await write(candidate, { companyId: company.companyId }, 'Bonjour à tous', clock);
    await publish(await draft());
    await sendAll(clock);
    expect(await letterStates()).toEqual(['queued']);
    expect(JSON.stringify(await mailsTo(COMPANY_MAIL))).not.toContain('Bonjour à tous');
  });

  it('and everybody who had signed is told by mail, and reads what is asked of them', async () => {
    await publish(await draft());
    await sendAll(clock);
    for (const address of [CANDIDATE_MAIL, COMPANY_MAIL])
      expect((await mailsTo(address)).map(({ subject }) => subject)).toEqual([
        'La charte a changé : signez-la de nouveau',
      ]);
    const owner = ownerOf(parties.candidate)!;
    const steps = listPublicSteps(owner, (await findStanding(owner))!, {
      ...{ state: 'approved', hasApproved: true, refusal: null, submittedAt: null, decidedAt: null },
    });
    expect(steps.filter(({ done }) => !done).map(({ label }) => label)).toEqual([
      'Signer la nouvelle version de la charte',
    ]);
  });

  it('and is told before how many are concerned', async () => {
    await draft();
    expect(await countConcerned()).toEqual({
      ...{ candidates: 1, companies: 1, partners: 1, withoutAccount: 1, publicPages: 3 },
    });
  });

  it('once, and only the text that was read', async () => {
    const read = await draft();
    const changed = await draft(`${TEXT}\n\nEt vite.`);
    await expect(publish(read)).rejects.toThrow('Le texte a changé');
    const answers = await Promise.allSettled([publish(changed), publish(changed)]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db.charter.count()).toBe(2);
    expect(await findCharterDraft()).toBeNull();
    const events = await db.auditEvent.findMany({ where: { name: 'charter_published' } });
    expect(events.map(({ actor, data }) => [actor, data])).toEqual([['direction', { version: 2, told: 2 }]]);
  });

  it('but not the text in force', async () => {
    const { body } = (await findCharterInForce())!;
    await expect(publish(await draft(body))).rejects.toThrow('rien à publier');
    expect(await publicPages()).toEqual([1, 1, 1]);
  });
});
