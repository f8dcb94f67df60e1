import { expireRegistrations } from '@/lib/accounts/expire-registrations';
import { moveFileAddress } from '@/lib/accounts/move-address';
import { registerCandidate } from '@/lib/accounts/register-candidate';
import { registerCompany } from '@/lib/accounts/register-company';
import { registerPartner } from '@/lib/accounts/register-partner';
import {
  candidateRegistrationSchema,
  companyRegistrationSchema,
  partnerRegistrationSchema,
} from '@/lib/accounts/registration-schema';
import { db, transaction } from '@/lib/db';
import { importFile } from '@/lib/imports/import-file';
import type { ImportKind } from '@/lib/imports/import-kind';
import { hashErased } from '@/lib/imports/import-key';
import { barCompanies } from '@/lib/owners/bar-companies';
import { inviteOwners } from '@/lib/owners/invite-owners';
import { recordConsent, recordNotice, recordPaperCharter } from '@/lib/owners/record-papers';
import { JOBS } from '@/lib/worker/jobs';
import { runJob } from '@/lib/worker/schedule';
import { installMission } from '../../support/installation';
import { temporaryFile } from '../../support/temporary-file';

const REGISTERED = new Date('2026-11-20T10:00:00Z');
const IMPORTED = new Date('2026-11-22T10:00:00Z');
const SIRET = '99867987200049';

const importRows = async (kind: ImportKind, ...lines: string[]) => {
  const file = temporaryFile(`${kind}.csv`, lines.join('\n'));
  const now = IMPORTED;
  return (await importFile({ kind, file, dryRun: false, by: 'test', today: '2026-11-22', now })).report;
};
const importCandidate = (fileNumber: string, email: string, consent = '') =>
  importRows(
    'candidats',
    'numero_dossier;courriel;nom;prénom;date_naissance;commune;consentement',
    `${fileNumber};${email};Durand;Ana;01/02/2006;Deauville;${consent}`,
  );
const importCompany = (email: string) =>
  importRows(
    'entreprises',
    'siret;nom;activité;commune;courriel;contact',
    `${SIRET};Haras du Bocage;services;Honfleur;${email};Rose Le Goff`,
  );

const registerPerson = (courriel: string) =>
  transaction((tx) => {
    const form = {
      prenom: 'Faux',
      nom: 'Nom',
      courriel,
      'date-naissance': '01/02/2006',
      ...{ commune: 'Deauville', 'code-postal': '', consentement: 'oui' },
    };
    return registerCandidate(tx, candidateRegistrationSchema.parse(form), REGISTERED);
  });
const registerHaras = (courriel: string, now = REGISTERED) =>
  transaction((tx) => {
    const form = { siret: SIRET, nom: 'Haras', contact: 'Un Autre', courriel };
    return registerCompany(tx, companyRegistrationSchema.parse(form), now);
  });
const registerPlace = (courriel: string) =>
  transaction((tx) => {
    const form = { nom: 'Un Toit', commune: 'Honfleur', courriel };
    return registerPartner(tx, partnerRegistrationSchema.parse(form), REGISTERED);
  });
const recordPapers = (ids: string[]) =>
  transaction((tx) => {
    const on = new Date('2026-11-19T00:00:00Z');
    return recordPaperCharter(tx, 'candidate', { ids, by: 'conseil', now: IMPORTED, on });
  });
const signIn = () => db.user.updateMany({ data: { lastSignInAt: REGISTERED } });
const addresses = async () => (await db.user.findMany()).map(({ email }) => email);

jest.setTimeout(60_000);
beforeEach(installMission);

describe('a registration that nobody proved', () => {
  it('gives way to the file: nothing that was typed is believed, and the account is gone', async () => {
    await registerPerson('ana@b.test');
    expect(await importCandidate('7', 'ana@b.test')).toMatchObject({ accepted: 1, rejected: [] });
    expect(await db.candidate.findMany()).toMatchObject([
      { firstName: 'Ana', lastName: 'Durand', fileNumber: '7', origin: 'import' },
    ]);
    expect(await db.candidate.findMany()).toMatchObject([
      { consentOn: null, userId: null, state: 'imported' },
    ]);
    expect(await addresses()).toEqual([]);
    const event = await db.auditEvent.findFirstOrThrow({ where: { name: 'registrations_replaced' } });
    expect(event.data).toEqual({ candidates: 1, companies: 0, partners: 0 });
  });

  it('locks nobody out once their sheet is removed because nobody told them', async () => {
    await registerPerson('ana@b.test');
    await importCandidate('7', 'ana@b.test');
    await runJob(
      JOBS.find(({ name }) => name === 'remove-untold')!,
      new Date('2026-12-22T03:00:00Z'),
    );
    await registerPerson('ana@b.test');
    expect(await addresses()).toEqual(['ana@b.test']);
    expect(await db.candidate.count({ where: { email: 'ana@b.test' } })).toBe(1);
  });

  it('does not keep its address from a sheet that had none', async () => {
    await importCandidate('7', '');
    await registerPerson('ana@b.test');
    expect(await importCandidate('7', 'ana@b.test')).toMatchObject({ updated: 1, rejected: [] });
    expect(await db.candidate.findMany()).toMatchObject([{ email: 'ana@b.test', fileNumber: '7' }]);
  });

  it('nor from a sheet that a counsellor corrects', async () => {
    await importCandidate('7', '');
    const { id: candidateId } = await db.candidate.findFirstOrThrow();
    await registerPerson('ana@b.test');
    const move = { candidateId, from: null, to: 'ana@b.test', by: 'conseil' };
    await transaction((tx) => moveFileAddress(tx, move));
    expect(await db.candidate.findMany()).toMatchObject([{ id: candidateId, email: 'ana@b.test' }]);
  });

  it('keeps no company from its contact: who typed its SIRET is no member of it', async () => {
    await registerHaras('pirate@ailleurs.test');
    expect(await importCompany('rose@haras.test')).toMatchObject({ accepted: 1 });
    expect(await db.company.findMany({ include: { members: true } })).toMatchObject([
      { ...{ contactName: 'Rose Le Goff', contactEmail: 'rose@haras.test', origin: 'import' }, members: [] },
    ]);
    expect(await addresses()).toEqual([]);
    await registerHaras('rose@haras.test', IMPORTED);
    expect(await addresses()).toEqual(['rose@haras.test']);
  });

  it('nor a partner', async () => {
    await registerPlace('pirate@ailleurs.test');
    await importRows(
      'partenaires',
      'nom;type;commune;courriel;activités',
      'UN TOIT;association;Honfleur;accueil@toit.test;loger',
    );
    expect(await db.partner.findMany({ include: { members: true } })).toMatchObject([
      { contactEmail: 'accueil@toit.test', origin: 'import', members: [] },
    ]);
    expect(await addresses()).toEqual([]);
  });
});

describe('what stands before a registration that nobody proved', () => {
  it('is a sheet at its address, of any kind: its owner is invited, or claims it', async () => {
    await importCandidate('7', 'ana@b.test');
    await registerPlace('ana@b.test');
    const { id } = await db.candidate.findFirstOrThrow();
    const call = { ids: [id], by: 'conseil', now: IMPORTED };
    const invited = transaction((tx) => inviteOwners(tx, 'candidate', call));
    expect(await invited).toEqual({ invited: 1, unreachable: 0 });
    expect(await db.user.findMany()).toMatchObject([{ email: 'ana@b.test', role: 'candidate' }]);
    expect(await db.partner.count()).toBe(0);
  });

  it('so that a partner’s registration keeps nobody from claiming theirs', async () => {
    await importCandidate('7', 'ana@b.test');
    await registerPlace('ana@b.test');
    await registerPerson('ana@b.test');
    expect(await db.candidate.findMany({ include: { user: true } })).toMatchObject([
      { fileNumber: '7', firstName: 'Ana', user: { email: 'ana@b.test', role: 'candidate' } },
    ]);
  });
});

describe('inviting many at once', () => {
  it('invites the contact of a file, and not the registration that took their address', async () => {
    await importCompany('rose@haras.test');
    await transaction((tx) => {
      const form = {
        siret: '35600000000048',
        nom: 'Pirate',
        contact: 'Un Autre',
        courriel: 'rose@haras.test',
      };
      return registerCompany(tx, companyRegistrationSchema.parse(form), REGISTERED);
    });
    const ids = (await db.company.findMany({ select: { id: true } })).map(({ id }) => id);
    const call = { ids, by: 'conseil', now: IMPORTED };
    const invited = await transaction((tx) => inviteOwners(tx, 'company', call));
    expect(invited).toEqual({ invited: 1, unreachable: 1 });
    expect(await db.company.findMany()).toMatchObject([{ siret: SIRET, state: 'invited' }]);
  });
});

describe('a consent that somebody ticked under an address they never proved', () => {
  it.each([
    ['a paper charter', (ids: string[]) => recordPapers(ids)],
    [
      'an invitation',
      (ids: string[]) =>
        transaction((tx) => inviteOwners(tx, 'candidate', { ids, by: 'conseil', now: IMPORTED })),
    ],
  ])('does not make their page public with %s: they are asked again', async (_, act) => {
    await registerPerson('ana@b.test');
    const { id } = await db.candidate.findFirstOrThrow();
    await act([id]);
    expect(await db.candidate.findMany()).toMatchObject([{ consentOn: null, state: 'invited' }]);
  });
});

describe('a notice on paper', () => {
  it('takes a registration in, but not the consent that was ticked there: the file’s own counts', async () => {
    await registerPerson('ana@b.test');
    const { id } = await db.candidate.findFirstOrThrow();
    const on = new Date('2026-11-21T00:00:00Z');
    await transaction((tx) => recordNotice(tx, { ids: [id], by: 'conseil', now: IMPORTED, on }));
    expect(await db.candidate.findMany()).toMatchObject([{ id, consentOn: null }]);
    await importCandidate('7', 'ana@b.test', '20/11/2026');
    expect(await db.candidate.findMany()).toMatchObject([
      { id, fileNumber: '7', consentOn: new Date('2026-11-20'), consentRecordedBy: 'test' },
    ]);
  });
});

describe('what a counsellor did about a registration that nobody proved', () => {
  it('outlives its week: an excluded company stays excluded', async () => {
    await registerHaras('pirate@ailleurs.test');
    const { id } = await db.company.findFirstOrThrow();
    const call = { ids: [id], by: 'conseil', now: IMPORTED, reason: 'Se fait passer pour une autre.' };
    await transaction((tx) => barCompanies(tx, call));
    await transaction((tx) => expireRegistrations(tx, new Date('2026-12-10T10:00:00Z')));
    expect(await db.company.findMany()).toMatchObject([{ id, barred: true }]);
  });

  it('goes with it where it was a file: its offers may be imported again', async () => {
    await registerHaras('pirate@ailleurs.test');
    const importOffer = () =>
      importRows(
        'offres',
        'siret;référence;type;titre;description;commune;date_limite',
        `${SIRET};REF-1;alternance;Palefrenier en alternance;S’occuper des chevaux.;14333;2026-12-31`,
      );
    expect(await importOffer()).toMatchObject({ accepted: 1 });
    await importCompany('rose@haras.test');
    expect(await importOffer()).toMatchObject({ accepted: 1, unchanged: 0 });
    expect(await db.offer.count()).toBe(1);
  });

  it('leaves alone who was erased and comes back, whatever old file names them', async () => {
    await db.erasedKey.create({ data: { hash: hashErased('email', 'ana@b.test') } });
    await registerPerson('ana@b.test');
    expect(await importCandidate('7', 'ana@b.test')).toMatchObject({ accepted: 0 });
    expect(await addresses()).toEqual(['ana@b.test']);
  });
});

describe('a registration that somebody proved', () => {
  it('by signing in merges with its row: what they wrote stays', async () => {
    await registerPerson('ana@b.test');
    await registerHaras('rose@haras.test');
    await signIn();
    await importCandidate('7', 'ana@b.test');
    await importCompany('autre@haras.test');
    expect(await db.candidate.findMany()).toMatchObject([
      { firstName: 'Faux', lastName: 'Nom', fileNumber: '7', origin: 'site' },
    ]);
    expect(await db.company.findMany()).toMatchObject([
      { contactName: 'Un Autre', contactEmail: 'rose@haras.test', origin: 'site' },
    ]);
  });

  it('by a paper that a counsellor recorded keeps the consent of that paper', async () => {
    await registerPerson('ana@b.test');
    const { id } = await db.candidate.findFirstOrThrow();
    const on = new Date('2026-11-19T00:00:00Z');
    const call = { ids: [id], by: 'conseil', now: IMPORTED, on };
    expect(await transaction((tx) => recordConsent(tx, call))).toBe(1);
    await importCandidate('7', 'ana@b.test');
    expect(await db.candidate.findMany()).toMatchObject([
      { id, fileNumber: '7', consentOn: on, consentRecordedBy: 'conseil' },
    ]);
  });
});
