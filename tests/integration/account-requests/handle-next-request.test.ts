import { handleNextRequest } from '@/lib/account-requests/handle-next-request';
import { queueAccountRequest } from '@/lib/account-requests/queue-request';
import type { AskedRequest } from '@/lib/account-requests/schema';
import { checkCompany } from '@/lib/accounts/check-registration';
import { companyRegistrationSchema } from '@/lib/accounts/registration-schema';
import { db, transaction } from '@/lib/db';
import { unseal } from '@/lib/seal';
import { installMission } from '../../support/installation';

const context = { now: () => new Date(), random: () => 0 };
const ask = (request: AskedRequest) => transaction((tx) => queueAccountRequest(tx, request));
const handle = () => handleNextRequest(context);

const SIRET = '35600000000048';
const register = (courriel: string, siret = SIRET) =>
  ask({ kind: 'company', form: { siret, nom: 'Hôtel', contact: 'Paule Quesnel', courriel } });

async function importCompany() {
  await db.company.create({
    data: {
      state: 'imported',
      origin: 'import',
      slug: 'hotel',
      legalName: 'Hôtel',
      siret: SIRET,
      contactEmail: 'paule@hotel.test',
    },
  });
}

describe('a request about an account', () => {
  it('mails a link to an address that has one, and nothing to another', async () => {
    await db.user.create({ data: { email: 'connue@mission.test', role: 'counsellor' } });
    for (const courriel of ['inconnue@mission.test', 'connue@mission.test'])
      await ask({ kind: 'sign-in', form: { courriel } });
    expect([await handle(), await handle(), await handle()]).toEqual([true, true, false]);
    expect(
      await db.outboxEntry.findMany({ select: { topic: true, user: { select: { email: true } } } }),
    ).toEqual([{ topic: 'sign-in', user: { email: 'connue@mission.test' } }]);
    expect(await db.accountRequest.count()).toBe(0);
  });

  it('opens a young person’s account with what was typed', async () => {
    await installMission();
    await ask({
      kind: 'candidate',
      form: {
        prenom: 'Noé',
        nom: 'Lambert',
        courriel: 'noe@courriel.test',
        'date-naissance': '2008-03-15',
        commune: 'Honfleur',
        sexe: 'F',
        consentement: 'oui',
      },
    });
    await handle();
    expect(await db.candidate.findUniqueOrThrow({ where: { email: 'noe@courriel.test' } })).toMatchObject({
      firstName: 'Noé',
      birthDate: new Date('2008-03-15'),
      sex: 'F',
    });
  });

  it('that a file’s address alone could make is refused by mail, twice a day at most, and opens nothing', async () => {
    await importCompany();
    for (let time = 0; time < 3; time++) {
      await register('autre@hotel.test');
      await handle();
    }
    expect(await db.user.count()).toBe(0);
    expect(await db.accountRequest.count()).toBe(0);
    const mails = await db.outboxEntry.findMany();
    expect(mails.map(({ sealed }) => JSON.parse(unseal(sealed!)) as unknown)).toEqual(
      Array.from({ length: 2 }, () => ({ to: 'autre@hotel.test', code: 'registration-refused' })),
    );
  });

  it('that no key opens is tried again later and keeps no other waiting', async () => {
    await db.accountRequest.create({ data: { sealed: new Uint8Array(40) } });
    await db.user.create({ data: { email: 'connue@mission.test', role: 'counsellor' } });
    await ask({ kind: 'sign-in', form: { courriel: 'connue@mission.test' } });
    expect([await handle(), await handle(), await handle()]).toEqual([true, true, false]);
    expect(await db.outboxEntry.count()).toBe(1);
    expect(await db.accountRequest.findFirstOrThrow()).toMatchObject({ attempts: 1 });
  });

  it('is sealed while it waits', async () => {
    await ask({ kind: 'sign-in', form: { courriel: 'connue@mission.test' } });
    const { sealed } = await db.accountRequest.findFirstOrThrow();
    expect(Buffer.from(sealed).toString('latin1')).not.toContain('mission.test');
  });
});

describe('a SIRET', () => {
  const check = (courriel: string) =>
    transaction((tx) =>
      checkCompany(
        tx,
        companyRegistrationSchema.parse({ siret: SIRET, nom: 'Hôtel', contact: 'Paule', courriel }),
      ),
    );

  it('of a file is not refused at once to any address, so that none can be guessed', async () => {
    await importCompany();
    for (const courriel of ['paule@hotel.test', 'autre@hotel.test']) await check(courriel);
  });

  it('registered by somebody who proved nothing is given to the next, so that it tells nothing of their address', async () => {
    await register('premiere@hotel.test');
    await handle();
    await check('deuxieme@hotel.test');
    await register('deuxieme@hotel.test');
    await handle();
    expect(await db.user.findMany({ select: { email: true } })).toEqual([{ email: 'deuxieme@hotel.test' }]);
  });

  it('of a company that has an account is refused at once, alike to every address', async () => {
    await register('paule@hotel.test');
    await handle();
    await db.company.updateMany({ data: { state: 'active' } });
    await db.user.updateMany({ data: { lastSignInAt: new Date() } });
    for (const courriel of ['paule@hotel.test', 'autre@hotel.test'])
      await expect(check(courriel)).rejects.toThrow('SIRET');
  });
});
