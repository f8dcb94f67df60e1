import { registerCandidate } from '@/lib/accounts/register-candidate';
import { candidateRegistrationSchema } from '@/lib/accounts/registration-schema';
import { db, transaction } from '@/lib/db';
import { correctCandidate, correctOwnCandidate } from '@/lib/identity/correct-candidate';
import { candidateCorrectionSchema, ownCandidateSchema } from '@/lib/identity/schema';
import { listOwners } from '@/lib/owners/list-repository';
import {
  buildCounsellor,
  buildParties,
  CANDIDATE_MAIL,
  type Parties,
} from '../../support/letters/build-parties';

const now = new Date();
const LEA = { prenom: 'Léa', nom: 'Vasseur', telephone: '06 12 34 56 78', commune: 'Honfleur' };

let parties: Parties;
beforeEach(async () => (parties = await buildParties()));

const kept = () => db.candidate.findUniqueOrThrow({ where: { id: parties.candidate.candidateId } });
const journal = async () =>
  (await db.auditEvent.findMany({ where: { name: 'candidate_corrected' }, orderBy: { id: 'asc' } })).map(
    ({ data }) => data,
  );

const correctOwn = (fields: Record<string, string>) =>
  transaction((tx) =>
    correctOwnCandidate(tx, parties.candidate, ownCandidateSchema.parse({ ...LEA, ...fields })),
  );

async function correctSheet(fields: Record<string, string>) {
  const { birthDate } = await kept();
  const form = candidateCorrectionSchema.parse({
    ...LEA,
    fiche: parties.candidate.candidateId,
    'date-naissance': birthDate!.toISOString().slice(0, 10),
    courriel: CANDIDATE_MAIL,
    ...fields,
  });
  await transaction((tx) => correctCandidate(tx, { form, by: 'conseil', signedInAt: now, now }));
}

const register = (fields: Record<string, string>) => {
  const form = candidateRegistrationSchema.parse({
    prenom: 'Noé',
    nom: 'Lambert',
    courriel: 'noe@courriel.test',
    'date-naissance': `${now.getUTCFullYear() - 20}-01-15`,
    commune: 'Honfleur',
    consentement: 'oui',
    ...fields,
  });
  return transaction((tx) => registerCandidate(tx, form, now));
};

describe('the sex of a young person', () => {
  it.each([
    [{ sexe: 'F' }, 'F'],
    [{ sexe: 'sans-reponse' }, null],
    [{}, null],
  ])('is kept from a registration that says %o', async (fields, sex) => {
    await register(fields);
    expect(await db.candidate.findUnique({ where: { email: 'noe@courriel.test' } })).toMatchObject({ sex });
  });

  it('is corrected by the person and by a counsellor, and may be taken back', async () => {
    await correctOwn({ sexe: 'autre' });
    expect((await kept()).sex).toBe('autre');
    await correctSheet({ sexe: 'F' });
    expect((await kept()).sex).toBe('F');
    await correctOwn({ sexe: 'sans-reponse' });
    expect((await kept()).sex).toBeNull();
  });

  it('stays as it is when nothing is chosen', async () => {
    await correctOwn({ sexe: 'F' });
    await correctOwn({ prenom: 'Maëlle' });
    expect(await kept()).toMatchObject({ sex: 'F', firstName: 'Maëlle' });
  });

  it('is refused when it is none of the choices, and nothing changes', async () => {
    expect(ownCandidateSchema.safeParse({ ...LEA, sexe: 'x' }).error?.issues[0]?.path).toEqual(['sexe']);
    expect((await kept()).sex).toBeNull();
  });

  it('is named in the journal without being told', async () => {
    await correctOwn({ sexe: 'F' });
    expect(await journal()).toEqual([{ sex: true }]);
  });
});

describe('the counsellor who follows a young person', () => {
  it('is set and changed on the sheet, and the journal says neither who it was nor who it is', async () => {
    const { userId } = await buildCounsellor();
    await correctSheet({ referent: userId });
    expect((await kept()).counsellorId).toBe(userId);
    await correctSheet({ referent: '' });
    expect((await kept()).counsellorId).toBeNull();
    expect(await journal()).toEqual([{ counsellorId: true }, { counsellorId: true }]);
  });

  it('stays, also with a closed account, while the rest of the sheet is corrected', async () => {
    const { userId } = await buildCounsellor();
    await correctSheet({ referent: userId });
    await db.user.update({ where: { id: userId }, data: { disabledAt: now } });
    await correctSheet({ referent: userId, prenom: 'Maëlle' });
    await correctSheet({ prenom: 'Maëlle' });
    expect(await kept()).toMatchObject({ counsellorId: userId, firstName: 'Maëlle' });
  });

  it('has an open account of the mission locale, else nothing is written', async () => {
    const { userId } = await buildCounsellor();
    await db.user.update({ where: { id: userId }, data: { disabledAt: now } });
    for (const referent of [userId, parties.company.userId])
      await expect(correctSheet({ referent, prenom: 'Maëlle' })).rejects.toThrow('plus ouvert');
    expect(await kept()).toMatchObject({ counsellorId: null, firstName: 'Léa' });
  });

  it('narrows the list of candidates to theirs, or to those whom nobody follows', async () => {
    const { userId } = await buildCounsellor();
    const count = async (counsellor: string) =>
      (await listOwners('candidate', { query: '', filter: 'tous', counsellor, offset: 0, limit: 10 })).total;
    expect([await count(userId), await count('aucun')]).toEqual([0, 1]);
    await correctSheet({ referent: userId });
    expect([await count(userId), await count('aucun')]).toEqual([1, 0]);
  });
});
