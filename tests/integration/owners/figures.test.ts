import { countOwnerFigures } from '@/app/conseil/owner-figures';
import { OWNER_PATHS } from '@/app/conseil/owner-words';
import { eraseOwner } from '@/lib/accounts/erase-account';
import { addDays, addMonths, dayIn } from '@/lib/calendar';
import { countHeldLetters, listHeldLetters } from '@/lib/conversations/held-repository';
import { db, transaction } from '@/lib/db';
import { listOwners } from '@/lib/owners/list-repository';
import { OWNER_KINDS, type OwnerKind, readFilter } from '@/lib/owners/schema';
import { buildParties, ensurePlace } from '../../support/letters/build-parties';
import { createClock, write } from '../../support/letters/post-office';

const now = new Date();
const today = dayIn(now);
let charterId: number;
let made = 0;

type Facts = { signed?: boolean };
const signed = ({ signed: has }: Facts) =>
  has ? { signatures: { create: { charterId, signedOn: today, signer: 'conseil' } } } : {};

async function candidate(facts: Facts & { data?: object }) {
  const fileNumber = String((made += 1));
  const person = { state: 'imported', origin: 'import', firstName: 'Zoé', lastName: 'Élie' } as const;
  const birthDate = addMonths(today, -20 * 12);
  return db.candidate.create({
    data: { ...person, fileNumber, birthDate, communeCode: '14333', ...signed(facts), ...facts.data },
  });
}

async function company(facts: Facts & { data?: object }) {
  const slug = `e-${(made += 1)}`;
  const siret = String(10_000_000_000_000 + made);
  const base = { slug, siret, legalName: 'Haras', state: 'imported', origin: 'import' } as const;
  return db.company.create({ data: { ...base, ...signed(facts), ...facts.data } });
}

const erase = (kind: OwnerKind, { id }: { id: string }) =>
  transaction((tx) => eraseOwner(tx, { kind, id }, now));

/** At least one of each case, each in another number, so that no figure is right by chance. */
async function plant() {
  charterId = await ensurePlace();
  const consent = { consentOn: today, consentVersion: 1, consentRecordedBy: 'conseil' };
  const account = async (email: string) => (await db.user.create({ data: { email, role: 'candidate' } })).id;
  await candidate({});
  await candidate({ signed: true });
  await candidate({ data: consent });
  await candidate({ signed: true, data: { ...consent, state: 'active' } });
  await candidate({ signed: true, data: { ...consent, state: 'active', email: 'actif@b.test' } });
  await candidate({ data: { noticeDueOn: addDays(today, 9), email: 'a@b.test' } });
  await candidate({ data: { noticeDueOn: addDays(today, 5), ...consent } });
  await candidate({ data: { noticeDueOn: addDays(today, 7), noticeGivenOn: today } });
  await candidate({ data: { noticeDueOn: addDays(today, 7), invitedAt: now, state: 'invited' } });
  await candidate({ data: { email: 'compte@b.test', userId: await account('compte@b.test') } });
  await candidate({ data: { birthDate: addMonths(today, -26 * 12) } });
  await candidate({ data: { birthDate: addMonths(addDays(today, 90), -26 * 12) } });
  await erase('candidate', await candidate({}));
  await company({});
  await company({ signed: true });
  await company({ data: { confirmedAt: now } });
  await company({ data: { barred: true } });
  await company({ signed: true, data: { confirmedAt: now, state: 'active' } });
  await erase('company', await company({}));
  const partner = {
    state: 'imported',
    origin: 'import',
    legalName: 'Le Phare',
    communeCode: '14333',
  } as const;
  await db.partner.create({ data: { ...partner, slug: 'p-1' } });
  await db.partner.create({ data: { ...partner, slug: 'p-2', ...signed({ signed: true }) } });
  await erase('partner', await db.partner.create({ data: { ...partner, slug: 'p-3' } }));
}

/** How many the page behind a link of the dashboard says that it lists. */
async function totalBehind(href: string): Promise<number> {
  const { pathname, searchParams } = new URL(href, 'http://localhost');
  const kind = OWNER_KINDS.find((one) => OWNER_PATHS[one] === pathname)!;
  const filter = readFilter(kind, searchParams.get('etat') ?? '');
  return (await listOwners(kind, { query: '', filter, offset: 0, limit: 1 })).total;
}

describe('a figure of the dashboard', () => {
  it('is the number that its list says', async () => {
    await plant();
    const { toDo, charters } = await countOwnerFigures();
    const figures = [...toDo, ...charters];
    expect(Object.fromEntries(figures.map(({ href, count }) => [href, count]))).toEqual({
      '/conseil/entreprises?etat=a-confirmer': 2,
      '/conseil/entreprises?etat=sans-charte': 3,
      '/conseil/candidats?etat=sans-consentement': 8,
      '/conseil/candidats?etat=sans-charte': 9,
      '/conseil/candidats?etat=a-informer': 1,
      '/conseil/candidats?etat=a-inviter': 2,
      '/conseil/candidats?etat=bientot-26': 1,
      '/conseil/partenaires?etat=sans-charte': 1,
    });
    for (const { href, count } of figures) expect([href, await totalBehind(href)]).toEqual([href, count]);
  });

  it('says until when the first of those to inform can wait', async () => {
    await plant();
    const { toDo } = await countOwnerFigures();
    expect(toDo.find(({ href }) => href.endsWith('a-informer'))?.label).toMatch(
      /^Candidats à informer avant le \d+ \S+ \d{4}$/,
    );
  });

  it('counts every letter to read again, more than the page shows at once', async () => {
    const { candidate: writer, company: reader } = await buildParties({ age: 17 });
    const clock = createClock();
    const id = await write(writer, { companyId: reader.companyId }, 'Bonjour', clock);
    await write(writer, id, 'Encore un mot', clock);
    expect(await countHeldLetters()).toBe(2);
    expect(await listHeldLetters(1)).toHaveLength(1);
    expect(await listHeldLetters(100)).toHaveLength(2);
    await db.conversation.update({ where: { id }, data: { state: 'closed', closedAt: now } });
    expect(await countHeldLetters()).toBe(0);
    expect(await listHeldLetters(100)).toEqual([]);
  });
});
