import 'server-only';
import { shownZoneOf } from '@/lib/search/shown-zone';
import { readPack } from '@/lib/territory/pack';
import {
  listZoneContents,
  type ZoneContent,
  type ZoneSection,
} from '@/lib/territory/zone-contents-repository';
import { UnknownValue } from './open-door';
import type { MenuSection } from './schema';

/** Entries that a menu shows of each list. */
export const FIRST_ENTRIES = 3;

type SectionWords = {
  one: string;
  many: string;
  /** Start of the address of the whole list; communes follow. */
  list: string;
  entryHref: (key: string) => string;
};

const offer = (key: string) => `/offres/${key}`;

/** In the order of the menu. */
export const SECTIONS: Record<ZoneSection, SectionWords> = {
  partner: {
    one: 'partenaire',
    many: 'partenaires',
    list: '/partenaires?',
    entryHref: (key) => `/partenaires/${key}`,
  },
  internship: {
    one: 'offre de stage',
    many: 'offres de stage',
    list: '/offres?type=stage&type=immersion&',
    entryHref: offer,
  },
  job: {
    one: 'offre d’emploi',
    many: 'offres d’emploi',
    list: '/offres?type=emploi&type=alternance&type=saisonnier&',
    entryHref: offer,
  },
  company: {
    one: 'entreprise',
    many: 'entreprises',
    list: '/entreprises?',
    entryHref: (key) => `/entreprises/${key}`,
  },
};

/**
 * All that is published in a zone, for its drop-down menu: partners, internship offers, job offers, companies, each with
 * its number and the newest few, but those sections that the list of the page answers. A zone is a commune, or what the
 * map of profiles draws as one: a secteur, or the secteurs that show under their EPCI.
 * @throws UnknownValue for a code that is no such zone
 */
export async function listZoneSections(
  level: 'commune' | 'secteur',
  code: string,
  but: readonly ZoneSection[] = [],
): Promise<MenuSection[]> {
  const communes = level === 'commune' ? communesCalled(code) : await communesShownAs(code);
  if (communes.length === 0)
    throw new UnknownValue([{ parameter: 'zone', detail: `« ${code} » n’existe pas.` }]);
  const contents = await listZoneContents(communes, FIRST_ENTRIES);
  const names = (Object.keys(SECTIONS) as ZoneSection[]).filter((name) => !but.includes(name));
  return names.flatMap((name) => toSection(name, contents));
}

const communesCalled = (code: string) =>
  readPack().communes.flatMap((commune) => (commune.code === code ? [commune.code] : []));

async function communesShownAs(zone: string): Promise<string[]> {
  const shownZone = await shownZoneOf('profile');
  return readPack().communes.flatMap(({ code, areaCode, epciCode }) =>
    shownZone({ code: areaCode, epciCode }) === zone ? [code] : [],
  );
}

function toSection(name: ZoneSection, contents: ZoneContent[]): MenuSection[] {
  const { list, entryHref } = SECTIONS[name];
  const own = contents.filter(({ section }) => section === name);
  const totals = new Map(own.map(({ commune, total }) => [commune, total]));
  const total = [...totals.values()].reduce((sum, each) => sum + each, 0);
  if (total === 0) return [];
  return [
    {
      scope: 'zone',
      label: sectionLabel(name, total),
      href: list + [...totals.keys()].map((commune) => `commune=${commune}`).join('&'),
      entries: own.slice(0, FIRST_ENTRIES).map(({ key, label }) => ({ label, href: entryHref(key) })),
    },
  ];
}

export const sectionLabel = (name: ZoneSection, total: number): string =>
  `${total} ${total > 1 ? SECTIONS[name].many : SECTIONS[name].one}`;
