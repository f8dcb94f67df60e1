import { saveCompany } from '@/lib/companies/save-company';
import { companyFormSchema } from '@/lib/companies/schema';
import type { Tx } from '@/lib/db';
import { saveNews } from '@/lib/news/save-news';
import { newsFormSchema } from '@/lib/news/schema';
import { saveOffer } from '@/lib/offers/save-offer';
import { offerFormSchema } from '@/lib/offers/schema';
import { drawDiscreetSlug, toSlug } from '@/lib/public-slug';
import { hoursAfter } from './clock';
import { type Approval, approveSubmitted } from './approve-submitted';
import type { DemoCompany, DemoNews, DemoOffer } from './demonstration';
import type { DatabaseLists } from './lists-repository';
import { insertCompanies, insertUsers } from './owners-repository';
import type { Staff } from './seed-demonstration';
import { signCharter } from './sign-charter';
import { writtenDay } from './written-day';

const REVIEW_HOURS = 26;

export type SeededCompany = { companyId: string; userId: string };

/** Answers each company with its member's account, in order. */
export async function seedCompanies(
  tx: Tx,
  companies: DemoCompany[],
  lists: DatabaseLists,
  { counsellors }: Staff,
): Promise<SeededCompany[]> {
  const by = counsellors[0]!;
  const userIds = await insertUsers(
    tx,
    companies.map(({ email, joinedAt }) => ({ email, role: 'company', createdAt: joinedAt })),
  );
  const rows = companies.map((company, position) => ({
    ...company,
    slug: company.discreet ? drawDiscreetSlug() : toSlug(company.name),
    userId: userIds[position]!,
  }));
  const ids = await insertCompanies(tx, rows, by);
  const signers = rows.map((row, position) => ({ ...row, ownerId: ids[position]! }));
  await signCharter(tx, 'company', signers);
  const approvals: Approvals = { company: [], offer: [], news: [] };
  for (const { ownerId, ...row } of signers) {
    await fillCompany(tx, row, { companyId: ownerId, userId: row.userId }, { lists, approvals, by });
  }
  await approveSubmitted(tx, 'company', approvals.company);
  await approveSubmitted(tx, 'offer', approvals.offer);
  await approveSubmitted(tx, 'news', approvals.news);
  return signers.map(({ ownerId, userId }) => ({ companyId: ownerId, userId }));
}

type Approvals = Record<'company' | 'offer' | 'news', Approval[]>;

async function fillCompany(
  tx: Tx,
  company: DemoCompany,
  { companyId, userId }: SeededCompany,
  { lists, approvals, by }: { lists: DatabaseLists; approvals: Approvals; by: string },
): Promise<void> {
  const own = { companyId, by: userId, origin: 'demonstration' as const };
  const form = companyFormSchema.parse(companyForm(company, lists));
  await saveCompany(tx, { ...own, form, now: company.joinedAt });
  approvals.company.push({ pageId: companyId, by, at: hoursAfter(company.joinedAt, REVIEW_HOURS) });
  for (const offer of company.offers) {
    const written = offerFormSchema.parse(offerForm(offer, lists));
    const { id } = await saveOffer(tx, { ...own, offerId: null, form: written, now: offer.publishedAt });
    approvals.offer.push({ pageId: id, by, at: offer.publishedAt });
  }
  for (const item of company.news) {
    const written = newsFormSchema.parse(newsForm(item));
    const { id } = await saveNews(tx, { ...own, newsId: null, form: written, now: item.publishedAt });
    approvals.news.push({ pageId: id, by, at: item.publishedAt });
  }
}

/** What a company's form sends. */
export function companyForm(company: DemoCompany, { idOf, occupationLabel }: DatabaseLists) {
  return {
    nom: company.name,
    activite: idOf.industry(company.industry),
    commune: company.commune,
    adresse: company.address,
    effectif: String(company.headcount),
    presentation: company.presentation,
    metier: company.occupationCodes.map(occupationLabel),
    'savoir-faire': company.skills.map(idOf.skill),
    recherche: company.soughtSkills.map(idOf.skill),
    valeur: company.values.map(idOf.value),
    intention: 'soumettre',
  };
}

function offerForm(offer: DemoOffer, { idOf, occupationLabel }: DatabaseLists) {
  return {
    type: offer.kind,
    titre: offer.title,
    metier: [occupationLabel(offer.occupationCode)],
    recherche: offer.soughtSkills.map(idOf.skill),
    description: offer.description,
    nuit: offer.nightWork ? 'oui' : 'non',
    dangereux: offer.hazardousWork ? 'oui' : 'non',
    debut: writtenDay(offer.startsOn),
    fin: writtenDay(offer.endsOn),
    'date-limite': writtenDay(offer.deadline),
    'duree-hebdo': String(offer.weeklyHours),
    remuneration: offer.pay,
    intention: 'soumettre',
  };
}

function newsForm({ title, body }: DemoNews) {
  return { titre: title, texte: body, intention: 'soumettre' };
}
