import { db, transaction } from '@/lib/db';
import { FieldError } from '@/lib/domain-error';
import { findOwnProfile } from '@/lib/profiles/owner-repository';
import { saveProfile } from '@/lib/profiles/save-profile';
import { profileFormSchema } from '@/lib/profiles/schema';
import type { CandidateActor } from '@/lib/accounts/actor';
import { buildParties } from '../../support/letters/build-parties';
import { buildReferentials } from '../../support/referentials';

const now = new Date('2026-11-22T10:00:00Z');

function save(actor: CandidateActor, fields: Record<string, unknown>, mayAttest = false) {
  const form = profileFormSchema.parse(fields);
  const call = {
    profileId: actor.profileId,
    form,
    by: actor.userId,
    origin: 'site' as const,
    mayAttest,
    now,
  };
  return transaction((tx) => saveProfile(tx, call));
}

async function setUp() {
  const [{ candidate, code }, words] = await Promise.all([buildParties(), buildReferentials()]);
  return { candidate, code, words };
}

const publicSkills = async (code: string) =>
  (await db.publicProfile.findUnique({ where: { code } }))?.skillIds;

describe('a candidate saves their profile', () => {
  it('as a draft that changes nothing in public', async () => {
    const { candidate, code, words } = await setUp();
    await save(candidate, { 'savoir-faire': String(words.till.id), intention: 'enregistrer' });
    const own = await findOwnProfile(candidate.profileId);
    expect(own?.status).toMatchObject({ state: 'draft', hasApproved: true });
    expect(await publicSkills(code)).toEqual([]);
  });

  it('twice into the same draft', async () => {
    const { candidate, words } = await setUp();
    await save(candidate, { 'savoir-faire': String(words.till.id) });
    await save(candidate, { 'savoir-faire': [String(words.till.id), String(words.welcome.id)] });
    expect(await db.profileVersion.count({ where: { profileId: candidate.profileId } })).toBe(2);
    const own = await findOwnProfile(candidate.profileId);
    expect(own?.latest?.content.skills).toHaveLength(2);
  });

  it('for review, and may still correct it under a new revision', async () => {
    const { candidate, words } = await setUp();
    const complete = { 'savoir-faire': String(words.till.id), recherche: 'emploi' };
    await save(candidate, { ...complete, intention: 'soumettre' });
    await save(candidate, { ...complete, aspirations: 'Apprendre' });
    const own = await findOwnProfile(candidate.profileId);
    expect(own?.latest).toMatchObject({ state: 'submitted', number: 2, revision: 2 });
  });

  it('but not for review while what matters is missing', async () => {
    const { candidate } = await setUp();
    const answer = await save(candidate, { intention: 'soumettre' }).catch((error: unknown) => error);
    expect(answer).toBeInstanceOf(FieldError);
    expect(Object.keys((answer as FieldError).fields)).toEqual(['savoir-faire', 'recherche']);
  });

  it('in a next version once a counsellor refused the last one, and reads why', async () => {
    const { candidate, words } = await setUp();
    const complete = { 'savoir-faire': String(words.till.id), recherche: 'emploi', intention: 'soumettre' };
    await save(candidate, complete);
    const { latest } = (await findOwnProfile(candidate.profileId))!;
    await db.profileVersion.update({ where: { id: latest!.id }, data: { state: 'refused', decidedAt: now } });
    await db.review.create({
      data: { profileVersionId: latest!.id, approved: false, reason: 'Retirez votre prénom.', reviewer: 'x' },
    });
    expect((await findOwnProfile(candidate.profileId))?.status.refusal).toBe('Retirez votre prénom.');
    await save(candidate, complete);
    expect((await findOwnProfile(candidate.profileId))?.latest).toMatchObject({
      number: 3,
      state: 'submitted',
    });
  });

  it('and cannot attest a savoir-faire, nor lose one that was attested', async () => {
    const { candidate, words } = await setUp();
    const [till, welcome] = [String(words.till.id), String(words.welcome.id)];
    await save(candidate, { 'savoir-faire': [till], preuve: [`${till}:atteste`] });
    expect((await findOwnProfile(candidate.profileId))?.latest?.content.skills).toEqual([
      { skillId: words.till.id, proof: 'declare' },
    ]);
    await save(candidate, { 'savoir-faire': [till], preuve: [`${till}:atteste`] }, true);
    await save(candidate, {
      'savoir-faire': [till, welcome],
      preuve: [`${till}:declare`, `${welcome}:diplome`],
    });
    expect((await findOwnProfile(candidate.profileId))?.latest?.content.skills).toEqual([
      { skillId: words.till.id, proof: 'atteste' },
      { skillId: words.welcome.id, proof: 'diplome' },
    ]);
  });

  it('with words the referential knows, and others that wait for a counsellor', async () => {
    const { candidate, words } = await setUp();
    await save(candidate, {
      metier: ['boulangère', 'dresseur de mouettes'],
      'autres-savoir-faire': 'Siffler',
    });
    expect((await findOwnProfile(candidate.profileId))?.latest?.content).toMatchObject({
      occupationIds: [words.baker.id],
      proposedOccupations: ['dresseur de mouettes'],
      proposedSkills: ['Siffler'],
    });
  });
});
