import { randomUUID } from 'node:crypto';
import { correctOwnCandidate } from '@/lib/identity/correct-candidate';
import { correctOwnCompany, correctOwnName } from '@/lib/identity/correct-contact';
import { canCorrectName } from '@/lib/identity/policy';
import { ownCandidateSchema, ownCompanySchema } from '@/lib/identity/schema';
import { db, transaction } from '@/lib/db';
import { MASK } from '@/lib/mail/redact/redact';
import { buildCounsellor, buildParties, type Parties } from '../../support/letters/build-parties';
import { createClock, write } from '../../support/letters/post-office';

const clock = createClock();
const LEA = { prenom: 'Léa', nom: 'Vasseur', telephone: '06 12 34 56 78', commune: 'Honfleur' };

let parties: Parties;
beforeEach(async () => {
  await addDeauville();
  parties = await buildParties();
});

async function addDeauville() {
  const epciCode = '200066827';
  await db.epci.create({ data: { code: epciCode, name: 'EPCI' } });
  await db.area.create({ data: { code: '14220', name: 'Deauville', epciCode } });
  const place = { code: '14220', name: 'Deauville', postalCodes: ['14800'], population: 3600 };
  await db.commune.create({ data: { ...place, epciCode, areaCode: '14220' } });
}

const correct = (fields: Record<string, string>) =>
  transaction((tx) =>
    correctOwnCandidate(tx, parties.candidate, ownCandidateSchema.parse({ ...LEA, ...fields })),
  );
const correctCompany = (fields: Record<string, string>) =>
  transaction((tx) => correctOwnCompany(tx, parties.company, ownCompanySchema.parse(fields)));
const kept = () => db.candidate.findUniqueOrThrow({ where: { id: parties.candidate.candidateId } });
const events = async () =>
  (await db.auditEvent.findMany({ orderBy: { id: 'asc' } })).map(({ name, data }) => [name, data]);

/** What a letter with this text becomes on its way. */
async function bodyOf(writer: 'candidate' | 'company', text: string): Promise<string> {
  const { candidate, company } = parties;
  if (writer === 'candidate') await write(candidate, { companyId: company.companyId }, text, clock);
  else await write(company, { profileId: candidate.profileId }, text, clock);
  return (await db.message.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })).body!;
}

describe('a young person corrects who they are', () => {
  it('and the new name is masked in their letters', async () => {
    await correct({ prenom: 'Maëlle', nom: 'Kerouanton', telephone: '' });
    expect(await kept()).toMatchObject({ firstName: 'Maëlle', lastName: 'Kerouanton', phone: null });
    const body = await bodyOf('candidate', 'Bonjour, je m’appelle Maëlle Kerouanton.');
    expect(body).toContain(MASK);
    expect(body).not.toMatch(/Maëlle|Kerouanton/);
  });

  it('and the secteur of their profile follows the commune, in the index too', async () => {
    const { version } = await db.publicVersion.findFirstOrThrow();
    await correct({ commune: 'Deauville' });
    expect((await db.publicProfile.findFirstOrThrow()).areaCode).toBe('14220');
    const changes = await db.publicChange.findMany({ where: { version: { gt: version } } });
    expect(changes.map(({ axis, entityId }) => [axis, entityId])).toContainEqual([
      ...['profile', parties.candidate.profileId],
    ]);
  });

  it.each([
    [{ commune: 'Lisieux' }, 'hors de notre territoire'],
    [{ commune: 'Nullepart' }, 'ne connaissons pas'],
  ])('but %j is refused, and nothing changes', async (fields, message) => {
    await expect(correct({ prenom: 'Maëlle', ...fields })).rejects.toThrow(message);
    expect(await kept()).toMatchObject({ firstName: 'Léa', communeCode: '14333' });
  });

  it('but never their birth date, and no name may be empty', () => {
    const parsed = ownCandidateSchema.parse({ ...LEA, 'date-naissance': '01/01/2000' });
    expect(Object.keys(parsed)).not.toContain('date-naissance');
    expect(ownCandidateSchema.safeParse({ ...LEA, prenom: ' ' }).success).toBe(false);
  });

  it('and the journal says what was corrected, never to what; pressing twice says it once', async () => {
    await correct({ prenom: 'Maëlle', commune: 'Deauville' });
    await correct({ prenom: 'Maëlle', commune: 'Deauville' });
    expect(await events()).toEqual([['candidate_corrected', { firstName: true, communeCode: true }]]);
  });
});

describe('a member corrects their name and their company’s contact', () => {
  it('and both are masked in the company’s letters', async () => {
    await correctCompany({ nom: 'Rozenn Tanguy', contact: 'Gwendal Perrot', telephone: '02 31 00 00 00' });
    const body = await bodyOf('company', 'Demandez Rozenn Tanguy ou Gwendal Perrot.');
    expect(body).not.toMatch(/Rozenn|Tanguy|Gwendal|Perrot/);
    expect(await db.company.findFirstOrThrow()).toMatchObject({ contactPhone: '02 31 00 00 00' });
    expect(await events()).toEqual(
      expect.arrayContaining([
        ['account_corrected', {}],
        ['company_corrected', { contactName: true, contactPhone: true }],
      ]),
    );
  });
});

describe('a display name', () => {
  it('is everybody’s to correct who has one, and a candidate has none', async () => {
    const staff = await buildCounsellor();
    await transaction((tx) => correctOwnName(tx, staff, 'Anne Roy'));
    expect(await db.user.findUniqueOrThrow({ where: { id: staff.userId } })).toMatchObject({
      name: 'Anne Roy',
    });
    const partner = { role: 'partner', userId: randomUUID(), partnerId: randomUUID() } as const;
    expect(
      [staff, partner, parties.company, parties.candidate, { role: 'visitor' } as const].map(canCorrectName),
    ).toEqual([true, true, true, false, false]);
  });
});
