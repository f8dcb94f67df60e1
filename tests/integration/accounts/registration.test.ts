import { db, transaction } from '@/lib/db';
import { redeemSignInLink } from '@/lib/accounts/redeem-sign-in-link';
import { registerCandidate } from '@/lib/accounts/register-candidate';
import { registerCompany } from '@/lib/accounts/register-company';
import { registerPartner } from '@/lib/accounts/register-partner';
import {
  candidateRegistrationSchema,
  companyRegistrationSchema,
  partnerRegistrationSchema,
} from '@/lib/accounts/registration-schema';
import { unseal } from '@/lib/seal';
import { buildParties, CANDIDATE_MAIL } from '../../support/letters/build-parties';

const now = new Date();
const yearsAgo = (years: number) => {
  const date = new Date(now);
  date.setUTCFullYear(date.getUTCFullYear() - years);
  return date.toISOString().slice(0, 10);
};

const person = {
  prenom: 'Noé',
  nom: 'Lambert',
  courriel: 'noe@courriel.test',
  'date-naissance': yearsAgo(19),
  commune: 'Honfleur',
  consentement: 'oui',
};

const asCandidate = (fields: Record<string, unknown>) =>
  transaction((tx) => registerCandidate(tx, candidateRegistrationSchema.parse(fields), now));

async function signInByMail() {
  const row = await db.outboxEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } });
  const { url } = JSON.parse(unseal(row.sealed!)) as { url: string };
  const token = new URL(url).searchParams.get('jeton')!;
  return transaction((tx) =>
    redeemSignInLink(tx, { token, suite: undefined, currentSession: undefined, now }),
  );
}

describe('a young person registers', () => {
  beforeEach(() => buildParties().then(() => undefined));

  it('and becomes active by the mailed link, which proves the address', async () => {
    await asCandidate(person);
    const waiting = await db.candidate.findUniqueOrThrow({
      where: { email: person.courriel },
      include: { profile: true },
    });
    expect(waiting).toMatchObject({ state: 'invited', firstName: 'Noé', consentVersion: 1 });
    expect(waiting.profile?.code).toMatch(/^[A-HJ-NP-Z2-9]{6}$/);
    expect((await signInByMail()).path).toBe('/mon-profil');
    expect((await db.candidate.findUniqueOrThrow({ where: { id: waiting.id } })).state).toBe('active');
  });

  it.each([15, 26])('but not at %i', async (years) => {
    await expect(asCandidate({ ...person, 'date-naissance': yearsAgo(years) })).rejects.toThrow('16 à 25');
  });

  it('and an address that is known gets a link and changes nothing', async () => {
    await asCandidate({ ...person, courriel: CANDIDATE_MAIL });
    expect(await db.candidate.count()).toBe(1);
    expect((await db.candidate.findFirstOrThrow()).firstName).toBe('Léa');
    expect(await db.outboxEntry.count({ where: { topic: 'sign-in' } })).toBe(1);
  });

  it('and finds what the mission locale entered from a file, unchanged', async () => {
    const entered = await db.candidate.create({
      data: {
        state: 'imported',
        origin: 'import',
        firstName: 'Noé',
        lastName: 'Lambert-Roy',
        email: person.courriel,
        birthDate: new Date('2006-02-01'),
        communeCode: '14333',
        profile: { create: { code: 'ABCDEF' } },
      },
    });
    await asCandidate(person);
    // it tells them what is kept of them, which their own link does not
    expect(await db.outboxEntry.count({ where: { topic: 'invitation' } })).toBe(1);
    await signInByMail();
    expect(await db.candidate.findUniqueOrThrow({ where: { id: entered.id } })).toMatchObject({
      state: 'active',
      lastName: 'Lambert-Roy',
      consentOn: null,
    });
  });

  it('without agreeing to nothing: the box must be ticked', () => {
    const { consentement: _unticked, ...rest } = person;
    expect(candidateRegistrationSchema.safeParse(rest).error?.issues[0]?.message).toContain('Cochez');
  });
});

describe('a company registers', () => {
  const company = {
    siret: '356 000 000 00048',
    nom: 'Hôtel de l’Écume',
    contact: 'Paule Quesnel',
    courriel: 'paule@hotel.test',
  };
  const register = (fields: Record<string, unknown>) =>
    transaction((tx) => registerCompany(tx, companyRegistrationSchema.parse(fields), now));

  it('and waits for a counsellor’s confirmation', async () => {
    await register(company);
    await signInByMail();
    expect(await db.company.findUniqueOrThrow({ where: { siret: '35600000000048' } })).toMatchObject({
      state: 'active',
      confirmedAt: null,
      slug: 'hotel-de-l-ecume',
    });
  });

  it('but not with a SIRET whose key is wrong, nor with one that others manage', async () => {
    expect(companyRegistrationSchema.safeParse({ ...company, siret: '12345678901234' }).success).toBe(false);
    await register(company);
    await signInByMail();
    await expect(register({ ...company, courriel: 'autre@hotel.test' })).rejects.toThrow('SIRET');
  });

  it('and finds the one of a file by its contact’s very address, not by one that looks like a pattern of it', async () => {
    const data = {
      state: 'imported',
      origin: 'import',
      legalName: 'Hôtel',
      siret: '35600000000048',
    } as const;
    const { id } = await db.company.create({
      data: { ...data, slug: 'hotel', contactEmail: 'paule.quesnel@hotel.test' },
    });
    await expect(register({ ...company, courriel: 'paule_quesnel@hotel.test' })).rejects.toThrow('SIRET');
    await register({ ...company, courriel: 'Paule.Quesnel@hotel.test' });
    expect(await db.companyMember.count({ where: { companyId: id } })).toBe(1);
  });
});

describe('a partner registers', () => {
  it('and arrives on its page', async () => {
    await buildParties();
    const form = partnerRegistrationSchema.parse({
      nom: 'Un toit',
      commune: 'Honfleur',
      courriel: 'a@toit.test',
    });
    await transaction((tx) => registerPartner(tx, form, now));
    expect((await signInByMail()).path).toBe('/ma-structure');
  });

  it('and does not get the page of another by an address that looks like a pattern of theirs', async () => {
    await buildParties();
    const { id } = await db.partner.create({
      data: {
        ...{ state: 'imported', origin: 'import', slug: 'toit', legalName: 'Un toit', communeCode: '14333' },
        contactEmail: 'anne.roy@toit.test',
      },
    });
    const form = partnerRegistrationSchema.parse({
      nom: 'Moi',
      commune: 'Honfleur',
      courriel: '________@toit.test',
    });
    await transaction((tx) => registerPartner(tx, form, now));
    expect(await db.partnerMember.count({ where: { partnerId: id } })).toBe(0);
  });
});
