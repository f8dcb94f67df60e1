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
  hrefOf: (zone: string) => string;
  entryHref: (key: string) => string;
};

const offer = (key: string) => `/offres/${key}`;

/** In the order of the menu. */
const sections: Record<ZoneSection, SectionWords> = {
  partner: {
    one: 'partenaire',
    many: 'partenaires',
    hrefOf: (zone) => `/partenaires?commune=${zone}`,
    entryHref: (key) => `/partenaires/${key}`,
  },
  internship: {
    one: 'offre de stage',
    many: 'offres de stage',
    hrefOf: (zone) => `/offres?type=stage&type=immersion&commune=${zone}`,
    entryHref: offer,
  },
  job: {
    one: 'offre d’emploi',
    many: 'offres d’emploi',
    hrefOf: (zone) => `/offres?type=emploi&type=alternance&type=saisonnier&commune=${zone}`,
    entryHref: offer,
  },
  company: {
    one: 'entreprise',
    many: 'entreprises',
    hrefOf: (zone) => `/entreprises?commune=${zone}`,
    entryHref: (key) => `/entreprises/${key}`,
  },
};

/** The drop-down menu of each commune that has something: partners, internship offers, job offers, companies. */
export async function listCommuneMenus(): Promise<ZoneMenus> {
  const contents = await listZoneContents('commune', FIRST);
  const zones = new Map<string, ZoneContent[]>();
  for (const content of contents) zones.set(content.zone, [...(zones.get(content.zone) ?? []), content]);
  return new Map([...zones].map(([zone, things]) => [zone, toSections(zone, things)]));
}

function toSections(zone: string, things: ZoneContent[]): ZoneMenuSection[] {
  return Object.entries(sections).flatMap(([name, { one, many, hrefOf, entryHref }]) => {
    const own = things.filter(({ section }) => section === name);
    const total = own[0]?.total ?? 0;
    if (total === 0) return [];
    return {
      label: `${total} ${total > 1 ? many : one}`,
      href: hrefOf(zone),
      entries: own.map(({ key, label }) => ({ label, href: entryHref(key) })),
    };
  });
}
