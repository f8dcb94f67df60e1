import { redeemSignInLink } from '@/lib/accounts/redeem-sign-in-link';
import { registerCandidate } from '@/lib/accounts/register-candidate';
import { registerCompany } from '@/lib/accounts/register-company';
import { registerPartner } from '@/lib/accounts/register-partner';
import {
  candidateRegistrationSchema,
  companyRegistrationSchema,
  partnerRegistrationSchema,
} from '@/lib/accounts/registration-schema';
import { db, transaction } from '@/lib/db';
import { unseal } from '@/lib/seal';
import { JOBS } from '@/lib/worker/jobs';
import { runJob } from '@/lib/worker/schedule';
import { installSmallMission } from '../../support/open-data/publish';

const DAY = 86_400_000;
const now = new Date();
const daysLater = (days: number) => new Date(now.getTime() + days * DAY);

const person = candidateRegistrationSchema.parse({
  ...{
    prenom: 'Noé',
    nom: 'Lambert',
    courriel: 'noe@courriel.test',
    commune: 'Honfleur',
    consentement: 'oui',
  },
  'date-naissance': `${now.getUTCFullYear() - 19}-01-15`,
});
const company = companyRegistrationSchema.parse({
  ...{ siret: '356 000 000 00048', nom: 'Hôtel de l’Écume', contact: 'Paule Quesnel' },
  courriel: 'paule@hotel.test',
});
const partner = partnerRegistrationSchema.parse({
  ...{ nom: 'Un toit', commune: 'Honfleur', courriel: 'accueil@toit.test' },
});

async function registerAll() {
  await transaction((tx) => registerCandidate(tx, person, now));
  await transaction((tx) => registerCompany(tx, company, now));
  await transaction((tx) => registerPartner(tx, partner, now));
}

async function signInEverybody() {
  for (const { sealed } of await db.outboxEntry.findMany({ where: { topic: 'sign-in' } })) {
    const token = new URL((JSON.parse(unseal(sealed!)) as { url: string }).url).searchParams.get('jeton')!;
    await transaction((tx) =>
      redeemSignInLink(tx, { token, suite: undefined, currentSession: undefined, now }),
    );
  }
}

const runNightly = (at: Date) =>
  runJob(
    JOBS.find(({ name }) => name === 'expire-registrations')!,
    at,
  );
const counts = async () => [
  await db.candidate.count(),
  await db.profile.count(),
  await db.company.count(),
  await db.partner.count(),
  await db.user.count(),
  await db.outboxEntry.count(),
  await db.verificationToken.count(),
];

beforeEach(async () => {
  await installSmallMission();
  await registerAll();
});

describe('a registration', () => {
  it('whose mailed link nobody used is gone after seven days, and its address and SIRET are free again', async () => {
    await runNightly(daysLater(6.9));
    expect(await counts()).toEqual([1, 1, 1, 1, 3, 3, 3]);
    await runNightly(daysLater(7.1));
    expect(await counts()).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(await db.auditEvent.findFirstOrThrow({ where: { name: 'registrations_expired' } })).toMatchObject({
      data: { candidates: 1, companies: 1, partners: 1 },
    });
    await registerAll();
    expect(await db.user.count()).toBe(3);
  });

  it('that was confirmed stays', async () => {
    await signInEverybody();
    await runNightly(daysLater(30));
    expect((await counts()).slice(0, 5)).toEqual([1, 1, 1, 1, 3]);
  });

  it('that a counsellor took up stays, and so does who was entered from a file', async () => {
    await db.candidate.updateMany({ data: { origin: 'import' } });
    await db.company.updateMany({ data: { confirmedAt: now, confirmedBy: 'test' } });
    await db.partner.updateMany({ data: { invitedAt: now } });
    await runNightly(daysLater(30));
    expect((await counts()).slice(0, 5)).toEqual([1, 1, 1, 1, 3]);
  });
});
