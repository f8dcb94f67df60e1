import 'server-only';
import { openSearch } from './engine';
import {
  listZoneContents,
  MENU_SECTIONS,
  type MenuSection,
  type ZoneContent,
} from './zone-contents-repository';

export interface ZoneMenuSection {
  readonly label: string;
  readonly href: string;
  readonly entries: readonly { readonly label: string; readonly href: string }[];
}
export type ZoneMenus = ReadonlyMap<string, readonly ZoneMenuSection[]>;

const ENTRIES = 3;

interface SectionWords {
  readonly one: string;
  readonly many: string;
  readonly list: string;
  readonly page: string;
}

const WORDS: Readonly<Record<MenuSection, SectionWords>> = {
  partner: { one: 'partenaire', many: 'partenaires', list: '/partenaires?', page: '/partenaires/' },
  internship: {
    one: 'offre de stage',
    many: 'offres de stage',
    list: '/offres?type=stage&type=immersion&',
    page: '/offres/',
  },
  job: {
    one: 'offre d’emploi',
    many: 'offres d’emploi',
    list: '/offres?type=emploi&type=alternance&type=saisonnier&',
    page: '/offres/',
  },
  company: { one: 'entreprise', many: 'entreprises', list: '/entreprises?', page: '/entreprises/' },
};

type Kept = { version: number; day: string; menus: Record<'commune' | 'area', ZoneMenus> };
let kept: Kept | undefined;

/**
 * The drop-down menu of each zone: its partners, internship offers, job offers, companies and profiles, each with its
 * number, a link to the whole list and the newest ones. Kept until what is public changes.
 */
export async function listZoneMenus(level: 'commune' | 'area'): Promise<ZoneMenus> {
  const { version, day, indexes } = await openSearch();
  if (kept?.version !== version || kept.day !== day) {
    const contents = await listZoneContents(ENTRIES);
    const profiles = indexes.profile.search({ criteria: {}, terms: [], page: 1 }).zones;
    const menus = {
      commune: menusBy('communeCode', contents, profiles),
      area: menusBy('areaCode', contents, profiles),
    };
    kept = { version, day, menus };
  }
  return kept.menus[level];
}

function menusBy(
  field: 'communeCode' | 'areaCode',
  contents: readonly ZoneContent[],
  profiles: ReadonlyMap<string, number>,
): ZoneMenus {
  const zones = new Set([...contents.map((content) => content[field]), ...profiles.keys()]);
  return new Map(
    [...zones].map((zone) => {
      const here = contents.filter((content) => content[field] === zone);
      const sections = MENU_SECTIONS.flatMap((section) =>
        sectionOf(
          section,
          here.filter((one) => one.section === section),
        ),
      );
      return [zone, [...sections, ...profileSection(zone, profiles.get(zone) ?? 0)]];
    }),
  );
}

function sectionOf(section: MenuSection, contents: readonly ZoneContent[]): ZoneMenuSection[] {
  const count = contents.reduce((sum, content) => sum + content.count, 0);
  if (count === 0) return [];
  const { one, many, list, page } = WORDS[section];
  return [
    {
      label: `${count} ${count > 1 ? many : one}`,
      href: list + contents.map(({ communeCode }) => `commune=${communeCode}`).join('&'),
      entries: contents
        .flatMap(({ entries }) => entries)
        .slice(0, ENTRIES)
        .map(({ key, label }) => ({ label, href: page + key })),
    },
  ];
}

function profileSection(zone: string, count: number): ZoneMenuSection[] {
  if (count === 0) return [];
  return [
    {
      label: `${count} ${count > 1 ? 'profils' : 'profil'}`,
      href: `/competences?secteur=${zone}`,
      entries: [],
    },
  ];
}
