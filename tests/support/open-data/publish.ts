import { db, transaction } from '@/lib/db';
import type { Kind } from '@/lib/profiles/schema';
import { readPack } from '@/lib/territory/pack';
import { loadTerritory } from '@/lib/territory/repository';

type Published = { name: string; commune: string };
type CompanyPageContent = {
  postalCode?: string;
  address?: string;
  website?: string;
  headcount?: number;
  presentation?: string;
  valueIds?: number[];
  occupationIds?: number[];
};

const submitted = {
  number: 1,
  state: 'submitted',
  origin: 'site',
  submittedAt: new Date(),
} as const;
const approved = { state: 'approved', decidedAt: new Date() } as const;
const lists = { occupationIds: [], soughtSkillIds: [], proposedSoughtSkills: [], proposedOccupations: [] };

/** The default territory, one branch, one savoir-faire and a charter: quicker than the whole referential. */
export async function installSmallMission(): Promise<void> {
  await transaction((tx) => loadTerritory(tx, readPack()));
  await db.industry.create({ data: { slug: 'batiment', label: 'Bâtiment' } });
  await db.skill.create({ data: { slug: 'poser-du-carrelage', label: 'Poser du carrelage' } });
  await db.charter.create({ data: { version: 1, body: 'Charte.' } });
}

async function sign(party: { companyId: string } | { partnerId: string }) {
  const charter = await db.charter.findFirstOrThrow({ orderBy: { version: 'desc' } });
  await db.charterSignature.create({
    data: { ...party, charterId: charter.id, signedOn: new Date(), signer: 'test' },
  });
}

let sirets = 90_000_000_000_000;

const slugOf = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** A confirmed company that signed the charter, and its approved page: public at once. */
export async function publishCompany({
  name,
  commune,
  discreet = false,
  seeks = [],
  has = [],
  branch = 'batiment',
  page = {},
}: Published & {
  discreet?: boolean;
  seeks?: string[];
  has?: string[];
  branch?: string;
  page?: CompanyPageContent;
}) {
  const industry = await db.industry.findFirstOrThrow({ where: { slug: branch } });
  const skills = await db.skill.findMany({ where: { slug: { in: [...seeks, ...has] } } });
  const idsOf = (slugs: string[]) => skills.filter(({ slug }) => slugs.includes(slug)).map(({ id }) => id);
  const company = await db.company.create({
    data: {
      slug: slugOf(name),
      state: 'active',
      origin: 'site',
      discreet,
      legalName: name,
      siret: String(++sirets),
      contactName: 'Contact',
      contactEmail: `${slugOf(name)}@exemple.test`,
      confirmedAt: new Date(),
      confirmedBy: 'test',
      versions: {
        create: {
          ...submitted,
          ...lists,
          skillIds: idsOf(has),
          valueIds: [],
          proposedSkills: [],
          proposedValues: [],
          name,
          industryId: industry.id,
          communeCode: commune,
          soughtSkillIds: idsOf(seeks),
          ...page,
        },
      },
    },
  });
  await db.companyVersion.updateMany({ where: { companyId: company.id }, data: approved });
  await sign({ companyId: company.id });
  return company;
}

export async function publishOffer(
  companyId: string,
  kind: Kind,
  title: string,
  commune?: string,
  content: { soughtSkillIds?: number[]; occupationIds?: number[] } = {},
) {
  const version = { ...submitted, ...lists, kind, title, communeCode: commune, ...content };
  const offer = await db.offer.create({ data: { companyId, versions: { create: version } } });
  await db.offerVersion.updateMany({ where: { offerId: offer.id }, data: approved });
  return offer;
}

export async function publishNews(companyId: string, title: string, body: string) {
  const news = await db.newsItem.create({
    data: { companyId, versions: { create: { ...submitted, title, body } } },
  });
  await db.newsVersion.updateMany({ where: { newsItemId: news.id }, data: approved });
  return news;
}

export async function publishPartner({ name, commune, fieldIds = [] }: Published & { fieldIds?: number[] }) {
  const partner = await db.partner.create({
    data: {
      slug: slugOf(name),
      state: 'active',
      origin: 'site',
      legalName: name,
      communeCode: commune,
      versions: {
        create: { ...submitted, name, communeCode: commune, fieldIds, activities: [] },
      },
    },
  });
  await db.partnerVersion.updateMany({ where: { partnerId: partner.id }, data: approved });
  await sign({ partnerId: partner.id });
  return partner;
}
