import { db, transaction } from '@/lib/db';
import { type FieldError, NotFoundError } from '@/lib/domain-error';
import { endOffer } from '@/lib/offers/end-offer';
import { findOwnOffer } from '@/lib/offers/owner-repository';
import { saveOffer } from '@/lib/offers/save-offer';
import { offerFormSchema } from '@/lib/offers/schema';
import { addressSchema, discretionSchema } from '@/lib/companies/schema';
import { setDiscretion } from '@/lib/companies/set-discretion';
import { buildParties } from '../../support/letters/build-parties';

const now = new Date();

function save(companyId: string, fields: Record<string, unknown>, offerId: string | null = null) {
  const form = offerFormSchema.parse(fields);
  return transaction((tx) => saveOffer(tx, { companyId, offerId, form, by: 'x', origin: 'site', now }));
}

const complete = {
  type: 'emploi',
  titre: 'Serveur / Serveuse',
  description: 'Service du midi.',
  nuit: 'non',
  dangereux: 'non',
  intention: 'soumettre',
};

describe('a company writes an offer', () => {
  it('submits it, corrects it, and it waits', async () => {
    const { company } = await buildParties();
    const { id } = await save(company.companyId, complete);
    await save(company.companyId, { ...complete, 'duree-hebdo': '35,5 h' }, id);
    const own = await findOwnOffer(company.companyId, id);
    expect(own?.latest).toMatchObject({ state: 'submitted', revision: 2 });
    expect(own?.latest.content.weeklyHours).toBe(35.5);
    expect(await db.publicOffer.count()).toBe(0);
  });

  it('may save a title of one gender as a draft, and not submit it', async () => {
    const { company } = await buildParties();
    await save(company.companyId, { ...complete, titre: 'Serveuse', intention: 'enregistrer' });
    await expect(save(company.companyId, { ...complete, titre: 'Serveuse' })).rejects.toThrow('deux genres');
  });

  it('is asked whether there is night or hazardous work before it submits, not before it saves', async () => {
    const { company } = await buildParties();
    const silent = { ...complete, nuit: undefined, dangereux: undefined };
    const answer = await save(company.companyId, silent).catch((error: unknown) => error);
    expect(Object.keys((answer as FieldError).fields)).toEqual(['nuit', 'dangereux']);
    expect(await db.offer.count()).toBe(0);
    await save(company.companyId, { ...silent, intention: 'enregistrer' });
    expect(await db.offerVersion.findFirstOrThrow()).toMatchObject({ nightWork: null, hazardousWork: null });
  });

  it('may submit what it will make clear later, which stays unknown', async () => {
    const { company } = await buildParties();
    await save(company.companyId, { ...complete, dangereux: 'a-preciser' });
    expect(await db.offerVersion.findFirstOrThrow()).toMatchObject({ nightWork: false, hazardousWork: null });
  });

  it('may not make an immersion longer than a month', async () => {
    const { company } = await buildParties();
    const immersion = { ...complete, type: 'immersion', debut: '2027-01-31', fin: '2027-03-01' };
    await expect(save(company.companyId, immersion)).rejects.toThrow('un mois au plus');
    await save(company.companyId, { ...immersion, fin: '2027-02-28' });
  });

  it('may not touch another company’s offer, whose id looks like no offer at all', async () => {
    const { company } = await buildParties();
    const { id } = await save(company.companyId, complete);
    const other = await db.company.create({
      data: { slug: 'autre', state: 'active', origin: 'site', legalName: 'Autre', siret: '35600000000048' },
    });
    await expect(save(other.id, complete, id)).rejects.toThrow(NotFoundError);
    const end = { companyId: other.id, offerId: id, end: 'withdrawn' as const, by: 'x', now };
    await expect(transaction((tx) => endOffer(tx, end))).rejects.toThrow(NotFoundError);
    expect((await findOwnOffer(company.companyId, id))?.withdrawnAt).toBeNull();
  });

  it('refuses a commune nobody knows with a word for that field', async () => {
    const { company } = await buildParties();
    const answer = await save(company.companyId, { ...complete, commune: 'Nulleparville' }).catch(
      (error: unknown) => error,
    );
    expect((answer as FieldError).fields.commune?.[0]).toContain('Nulleparville');
  });
});

describe('a company chooses discretion', () => {
  it.each([discretionSchema, addressSchema])('by a word: a form that says nothing is refused', (schema) => {
    expect(schema.safeParse({}).success).toBe(false);
  });

  it('and its page moves to an address that says nothing, then to another when it comes back', async () => {
    const { company, slug } = await buildParties();
    const choose = (discreet: boolean) =>
      transaction((tx) => setDiscretion(tx, { companyId: company.companyId, discreet, by: company.userId }));
    await choose(true);
    const hidden = await db.publicCompany.findUniqueOrThrow({ where: { id: company.companyId } });
    expect(hidden.slug).not.toBe(slug);
    expect(JSON.stringify(hidden)).not.toMatch(/lepetit/i);
    await choose(false);
    expect((await db.company.findUniqueOrThrow({ where: { id: company.companyId } })).slug).toBe(
      'cidrerie-lepetit',
    );
  });

  it('and does not come back under a name that no counsellor has read', async () => {
    const { company } = await buildParties();
    const wish = { companyId: company.companyId, by: company.userId };
    const { id: _id, ...approved } = await db.companyVersion.findFirstOrThrow({
      where: { companyId: company.companyId, state: 'approved' },
    });
    await db.companyVersion.create({
      data: { ...approved, number: 2, state: 'draft', name: 'Arnaque garantie', decidedAt: null },
    });
    await transaction((tx) => setDiscretion(tx, { ...wish, discreet: true }));
    await transaction((tx) => setDiscretion(tx, { ...wish, discreet: false }));
    expect((await db.company.findUniqueOrThrow({ where: { id: company.companyId } })).slug).toBe(
      'cidrerie-lepetit',
    );
  });
});
