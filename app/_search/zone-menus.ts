import type { ZoneMenus, ZoneMenuSection } from '@/components/map/map-types';
import {
  listZoneContents,
  type ZoneContent,
  type ZoneSection,
} from '@/lib/territory/zone-contents-repository';

const FIRST = 3;

type SectionWords = {
  one: string;
  many: string;
  /** Start of the address of the whole list; communes follow. */
  list: string;
  entryHref: (key: string) => string;
};

const offer = (key: string) => `/offres/${key}`;

/** In the order of the menu. */
const sections: Record<ZoneSection, SectionWords> = {
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

/** The drop-down menu of each commune that has something: partners, internship offers, job offers, companies. */
export async function listCommuneMenus(): Promise<ZoneMenus> {
  return menusBy((commune) => commune);
}

/** The same for larger zones; `zoneOf` says in which one a commune lies. */
export async function menusBy(zoneOf: (commune: string) => string | undefined): Promise<ZoneMenus> {
  const contents = await listZoneContents('commune', FIRST);
  const zones = new Map<string, ZoneContent[]>();
  for (const content of contents) {
    const zone = zoneOf(content.zone);
    if (zone !== undefined) zones.set(zone, [...(zones.get(zone) ?? []), content]);
  }
  return new Map([...zones].map(([zone, things]) => [zone, toSections(things)]));
}

function toSections(things: ZoneContent[]): ZoneMenuSection[] {
  return Object.entries(sections).flatMap(([name, { one, many, list, entryHref }]) => {
    const own = things.filter(({ section }) => section === name);
    const totals = new Map(own.map(({ zone, total }) => [zone, total]));
    const total = [...totals.values()].reduce((sum, each) => sum + each, 0);
    if (total === 0) return [];
    return {
      label: `${total} ${total > 1 ? many : one}`,
      href: list + [...totals.keys()].map((commune) => `commune=${commune}`).join('&'),
      entries: own.slice(0, FIRST).map(({ key, label }) => ({ label, href: entryHref(key) })),
    };
  });
}
