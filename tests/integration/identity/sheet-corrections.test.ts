import { openSessionFor } from '@/lib/accounts/open-session-for';
import { correctCandidate } from '@/lib/identity/correct-candidate';
import { correctCompany, correctPartner } from '@/lib/identity/correct-contact';
import {
  candidateCorrectionSchema,
  companyCorrectionSchema,
  partnerCorrectionSchema,
} from '@/lib/identity/schema';
import { db, transaction } from '@/lib/db';
import {
  buildParties,
  CANDIDATE_MAIL,
  COMPANY_MAIL,
  type Parties,
} from '../../support/letters/build-parties';
import { createClock, mailsTo, sendAll } from '../../support/letters/post-office';

const clock = createClock();
const NEW_MAIL = 'lea@nouvelle.test';
const yearsAgo = (years: number) => {
  const date = new Date();
  date.setUTCFullYear(date.getUTCFullYear() - years);
  date.setUTCDate(date.getUTCDate() - 3);
  return date.toISOString().slice(0, 10);
};

let parties: Parties;
beforeEach(async () => (parties = await buildParties()));

const call = <Form>(form: Form) => ({ form, by: 'conseil', signedInAt: clock.now(), now: clock.now() });
const correct = (fields: Record<string, string> = {}, fiche = parties.candidate.candidateId) => {
  const sheet = { fiche, prenom: 'Léa', nom: 'Vasseur', telephone: '06 12 34 56 78', commune: 'Honfleur' };
  const kept = { ...sheet, 'date-naissance': yearsAgo(20), courriel: CANDIDATE_MAIL };
  return transaction((tx) =>
    correctCandidate(tx, call(candidateCorrectionSchema.parse({ ...kept, ...fields }))),
  );
};
const correctContact = (fields: Record<string, string>) => {
  const kept = { 'raison-sociale': 'Cidrerie Lepetit SARL', contact: 'Hugo Delamare', courriel: '' };
  const form = { fiche: parties.company.companyId, ...kept, ...fields };
  return transaction((tx) => correctCompany(tx, call(companyCorrectionSchema.parse(form))));
};
const kept = () => db.candidate.findUniqueOrThrow({ where: { id: parties.candidate.candidateId } });
const signIn = (email: string) =>
  transaction((tx) => openSessionFor(tx, { email, currentSession: undefined, now: new Date() }));
const eventsOf = async (actor: string) =>
  (await db.auditEvent.findMany({ where: { actor }, orderBy: { id: 'asc' } })).map(({ name }) => name);

describe('a counsellor corrects a candidate’s sheet', () => {
  it('the birth date within 16 to 25 years, and who turns out a minor is protected at once', async () => {
    await correct({ 'date-naissance': yearsAgo(17), prenom: 'Léna' });
    expect(await kept()).toMatchObject({ firstName: 'Léna', birthDate: new Date(yearsAgo(17)) });
    await expect(correct({ 'date-naissance': yearsAgo(15) })).rejects.toThrow('16 à 25');
    expect((await kept()).birthDate).toEqual(new Date(yearsAgo(17)));
    expect(await eventsOf('conseil')).toEqual(['candidate_corrected']);
  });

  it('a name also of who has left the age meanwhile', async () => {
    await db.candidate.updateMany({ data: { birthDate: new Date(yearsAgo(27)) } });
    await correct({ 'date-naissance': yearsAgo(27), nom: 'Le Vasseur' });
    expect((await kept()).lastName).toBe('Le Vasseur');
  });

  it('the address: sessions and links end, the old one is told, the new one signs in', async () => {
    await signIn(CANDIDATE_MAIL);
    const link = { identifier: CANDIDATE_MAIL, token: 'waiting', expires: new Date(Date.now() + 60_000) };
    await db.verificationToken.create({ data: link });
    await correct({ courriel: NEW_MAIL });
    expect(await db.session.count()).toBe(0);
    expect(await db.verificationToken.count()).toBe(0);
    expect((await kept()).email).toBe(NEW_MAIL);
    await sendAll(clock);
    const [notice] = await mailsTo(CANDIDATE_MAIL);
    expect(notice?.subject).toBe('L’adresse de votre compte a changé');
    expect(JSON.stringify(notice)).not.toContain(NEW_MAIL);
    await expect(signIn(CANDIDATE_MAIL)).rejects.toThrow();
    await signIn(NEW_MAIL);
    expect(await eventsOf('conseil')).toEqual(['address_changed']);
    expect(JSON.stringify(await db.auditEvent.findMany({ omit: { id: true } }))).not.toContain(NEW_MAIL);
  });

  it('but not to an address that is somebody else’s, nor to none while an account needs it', async () => {
    await expect(correct({ courriel: COMPANY_MAIL })).rejects.toThrow('sert déjà');
    await expect(correct({ courriel: '' })).rejects.toThrow('besoin d’une adresse');
    expect((await kept()).email).toBe(CANDIDATE_MAIL);
  });

  it('and of a file without account the address alone: nobody is told', async () => {
    const data = {
      firstName: 'Noé',
      lastName: 'Roy',
      birthDate: new Date(yearsAgo(19)),
      communeCode: '14333',
    };
    const { id } = await db.candidate.create({
      data: { ...data, state: 'imported', origin: 'import', email: 'noe@vieux.test' },
    });
    const noe = { prenom: 'Noé', nom: 'Roy', 'date-naissance': yearsAgo(19), telephone: '' };
    await correct({ ...noe, courriel: 'noe@courriel.test' }, id);
    await expect(correct({ ...noe, courriel: CANDIDATE_MAIL }, id)).rejects.toThrow('sert déjà');
    expect(await db.candidate.findUniqueOrThrow({ where: { id } })).toMatchObject({
      email: 'noe@courriel.test',
    });
    expect(await db.outboxEntry.count()).toBe(0);
  });
});

describe('a counsellor corrects a contact', () => {
  it('of a company: the account that had this address moves along', async () => {
    await db.company.updateMany({ data: { contactEmail: COMPANY_MAIL } });
    await correctContact({ contact: 'Maud Ferrand', telephone: '02 31 00 00 00', courriel: NEW_MAIL });
    expect(await db.company.findFirstOrThrow()).toMatchObject({
      ...{ contactName: 'Maud Ferrand', contactPhone: '02 31 00 00 00', contactEmail: NEW_MAIL },
    });
    const member = await db.user.findUniqueOrThrow({ where: { id: parties.company.userId } });
    expect(member.email).toBe(NEW_MAIL);
    await sendAll(clock);
    expect((await mailsTo(COMPANY_MAIL)).map(({ subject }) => subject)).toEqual([
      'L’adresse de votre compte a changé',
    ]);
    expect(await eventsOf('conseil')).toEqual(['address_changed', 'company_corrected']);
  });

  it('of a company whose members have other addresses: theirs stay', async () => {
    await db.company.updateMany({ data: { contactEmail: 'accueil@cidrerie-lepetit.test' } });
    await correctContact({ courriel: NEW_MAIL });
    const member = await db.user.findUniqueOrThrow({ where: { id: parties.company.userId } });
    expect(member.email).toBe(COMPANY_MAIL);
  });

  it('of a partner', async () => {
    const { id } = await db.partner.create({
      data: {
        ...{ slug: 'un-toit', state: 'imported', origin: 'import', legalName: 'Un toit' },
        ...{ communeCode: '14333', contactEmail: 'vieux@toit.test' },
      },
    });
    const form = partnerCorrectionSchema.parse({ fiche: id, courriel: 'Neuf@toit.test' });
    await transaction((tx) => correctPartner(tx, call(form)));
    await transaction((tx) => correctPartner(tx, call(form)));
    expect((await db.partner.findUniqueOrThrow({ where: { id } })).contactEmail).toBe('neuf@toit.test');
    expect(await eventsOf('conseil')).toEqual(['partner_corrected']);
  });

  it('but of nobody who was erased', async () => {
    await db.company.update({
      where: { id: parties.company.companyId },
      data: {
        ...{ state: 'erased', erasedAt: new Date(), legalName: null, siret: null },
        ...{ contactName: null, contactEmail: null, contactPhone: null },
      },
    });
    await expect(correctContact({ courriel: NEW_MAIL })).rejects.toThrow('n’existe plus');
  });
});
