import 'server-only';
import { listCompanyCards } from '@/lib/companies/describe-companies';
import { listOfferCards } from '@/lib/offers/describe-offers';
import { listPartnerCards } from '@/lib/partners/describe-partners';
import { zoneHref } from '@/lib/search/find-matches';
import { CRITERIA, type SearchAxis } from '@/lib/search/schema';
import { listCommunesShownAs } from '@/lib/search/shown-zone';
import { readPack } from '@/lib/territory/pack';
import type { ZoneSection } from '@/lib/territory/zone-contents-repository';
import type { doors } from './doors';
import { UnknownValue } from './open-door';
import type { QueryOf } from './parameters';
import type { MenuAnswer, MenuSection } from './schema';
import { searchOpenData } from './search-open-data';
import { FIRST_ENTRIES, listZoneSections, sectionLabel, SECTIONS } from './zone-menu';

type MenuQuery = QueryOf<(typeof doors)['menus']['parameters']>;
type ListName = NonNullable<MenuQuery['axe']>;
type Filters = Omit<MenuQuery, 'niveau' | 'zone' | 'axe'>;

interface OwnList {
  readonly axis: SearchAxis;
  readonly sections: readonly ZoneSection[];
  readonly listEntries: (ids: readonly string[]) => Promise<{ key: string; label: string }[]>;
}

const LISTS: Record<ListName, OwnList> = {
  entreprises: {
    axis: 'company',
    sections: ['company'],
    listEntries: async (ids) =>
      (await listCompanyCards(ids)).map(({ slug, name }) => ({ key: slug, label: name })),
  },
  offres: {
    axis: 'offer',
    sections: ['internship', 'job'],
    listEntries: async (ids) =>
      (await listOfferCards(ids)).map(({ id, title }) => ({ key: id, label: title })),
  },
  partenaires: {
    axis: 'partner',
    sections: ['partner'],
    listEntries: async (ids) =>
      (await listPartnerCards(ids)).map(({ slug, name }) => ({ key: slug, label: name })),
  },
};

/** The offers that a section gathers. */
const KINDS: Partial<Record<ZoneSection, NonNullable<Filters['type']>>> = {
  internship: ['stage', 'immersion'],
  job: ['emploi', 'alternance', 'saisonnier'],
};

/**
 * The menu of a commune on the map of one of the lists: first what the list has there, with its criteria, as its page
 * would count and order it; then all that the commune has besides. Without a list, all that the zone has.
 * @throws UnknownValue for a zone or a criterion that names nothing here
 */
export async function findMenu({
  niveau = 'commune',
  zone,
  axe,
  ...filters
}: MenuQuery): Promise<MenuAnswer> {
  if (zone === undefined) throw wrong('zone', 'Un code est attendu.');
  refuseForeign(filters, axe);
  if (axe && niveau !== 'commune') throw wrong('axe', 'Cette liste se lit par commune.');
  const communes = niveau === 'commune' ? communesCalled(zone) : await listCommunesShownAs(zone);
  if (communes.length === 0) throw wrong('zone', `« ${zone} » n’existe pas.`);
  if (axe === undefined) return { sections: await listZoneSections(communes) };
  const { sections } = LISTS[axe];
  const elsewhere = await listZoneSections(communes, sections);
  const found = await Promise.all(sections.map((name) => toSection(name, LISTS[axe], zone, filters)));
  return { sections: [...found.flat(), ...elsewhere] };
}

const communesCalled = (code: string) =>
  readPack().communes.flatMap((commune) => (commune.code === code ? [commune.code] : []));

function refuseForeign(filters: Filters, axe?: ListName) {
  const known = axe ? ['q', 'tri', ...CRITERIA[LISTS[axe].axis].map(({ name }) => name)] : [];
  const foreign = Object.entries(filters).find(([name, given]) => given?.length && !known.includes(name));
  if (foreign)
    throw wrong(foreign[0], axe ? `La liste « ${axe} » n’a pas ce critère.` : '« axe » est attendu.');
}

async function toSection(
  name: ZoneSection,
  { axis, listEntries }: OwnList,
  zone: string,
  filters: Filters,
): Promise<MenuSection[]> {
  const type = KINDS[name]?.filter((kind) => filters.type.length === 0 || filters.type.includes(kind)) ?? [];
  if (KINDS[name] && type.length === 0) return [];
  const { state, total, ids } = await searchOpenData(axis, { ...filters, type, commune: [zone] });
  if (total === 0) return [];
  const entries = await listEntries(ids.slice(0, FIRST_ENTRIES));
  return [
    {
      scope: 'recherche',
      label: sectionLabel(name, total),
      href: zoneHref(state, zone),
      entries: entries.map(({ key, label }) => ({ label, href: SECTIONS[name].entryHref(key) })),
    },
  ];
}

const wrong = (parameter: string, detail: string) => new UnknownValue([{ parameter, detail }]);
