import { db, transaction } from '@/lib/db';
import { findOwnCompany } from '@/lib/companies/owner-repository';
import { barCompanies, reinstateCompanies } from '@/lib/owners/bar-companies';
import { findOwner } from '@/lib/owners/list-repository';
import { listMissing } from '@/lib/owners/rules';
import { gestureSchema } from '@/lib/owners/schema';
import { findSheet } from '@/lib/owners/sheet-repository';
import { buildParties, COMPANY_MAIL, type Parties } from '../../support/letters/build-parties';
import { createClock, letterStates, mailsTo, sendAll, write } from '../../support/letters/post-office';

const clock = createClock();
const REASON = 'Trois candidats ont été insultés : la charte demande le respect.';

let parties: Parties;
beforeEach(async () => (parties = await buildParties()));

const call = () => ({ ids: [parties.company.companyId], by: 'conseil' });
const bar = () => transaction((tx) => barCompanies(tx, { ...call(), reason: REASON }));
const reinstate = () => transaction((tx) => reinstateCompanies(tx, call()));
const subjects = async () => (await mailsTo(COMPANY_MAIL)).map(({ subject }) => subject);

describe('a counsellor excludes a company', () => {
  it('which leaves the site at once, is told by mail, and reads the reason on its own page', async () => {
    expect(await bar()).toBe(1);
    expect(await db.publicCompany.count()).toBe(0);
    await sendAll(clock);
    expect(await subjects()).toEqual(['Votre entreprise est exclue de cet espace']);
    expect(JSON.stringify(await mailsTo(COMPANY_MAIL))).not.toContain('insultés');
    expect(await findOwnCompany(parties.company.companyId)).toMatchObject({
      ...{ barred: true, barredReason: REASON },
    });
    expect((await findSheet('company', parties.company.companyId))?.barredReason).toBe(REASON);
  });

  it('and the letter that was on its way to it is given up', async () => {
    await write(parties.candidate, { companyId: parties.company.companyId }, 'Bonjour à tous', clock);
    await bar();
    await sendAll(clock);
    expect(await letterStates()).toEqual(['failed']);
    expect(JSON.stringify(await mailsTo(COMPANY_MAIL))).not.toContain('Bonjour à tous');
  });

  it('and its line says what is missing; excluding twice tells it once', async () => {
    await bar();
    expect(await bar()).toBe(0);
    const owner = await findOwner('company', parties.company.companyId);
    expect(listMissing('company', owner!)).toEqual(['fin de l’exclusion']);
    await sendAll(clock);
    expect(await subjects()).toHaveLength(1);
  });

  it('and lets it back: public as before, told again, the reason gone, both in the journal without words', async () => {
    await bar();
    expect(await reinstate()).toBe(1);
    expect(await reinstate()).toBe(0);
    expect(await db.publicCompany.count()).toBe(1);
    await sendAll(clock);
    expect((await subjects()).at(-1)).toBe('Votre entreprise n’est plus exclue');
    expect((await findSheet('company', parties.company.companyId))?.barredReason).toBeNull();
    const events = await db.auditEvent.findMany({ orderBy: { id: 'asc' }, omit: { id: true } });
    expect(events.map(({ name, actor }) => [name, actor])).toEqual([
      ['company_barred', 'conseil'],
      ['company_reinstated', 'conseil'],
    ]);
    expect(JSON.stringify(events)).not.toContain('insultés');
  });

  it.each([
    [{ raison: '', 'exclusion-voulue': 'oui' }, 'raison'],
    [{ raison: REASON }, 'exclusion-voulue'],
  ])('only with a reason and a confirmation: %j', (fields, field) => {
    const form = { nature: 'company', geste: 'exclure', fiche: 'a', retour: '/conseil/entreprises/a' };
    const parsed = gestureSchema.safeParse({ ...form, ...fields });
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });
});
