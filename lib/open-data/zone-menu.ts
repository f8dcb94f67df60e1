import 'server-only';
import {
  listZoneContents,
  type ZoneContent,
  type ZoneSection,
} from '@/lib/territory/zone-contents-repository';
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
 * All that is published in these communes, for the drop-down menu of their zone: partners, internship offers, job
 * offers, companies, each with its number and the newest few, but those sections that the list of the page answers.
 */
export async function listZoneSections(
  communes: readonly string[],
  but: readonly ZoneSection[] = [],
): Promise<MenuSection[]> {
  const contents = await listZoneContents(communes, FIRST_ENTRIES);
  const names = (Object.keys(SECTIONS) as ZoneSection[]).filter((name) => !but.includes(name));
  return names.flatMap((name) => toSection(name, contents));
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
