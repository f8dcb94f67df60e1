import 'server-only';
import type { PlaceLink } from '@/lib/territory/find-place';
import { readPack } from '@/lib/territory/pack';
import { listCommunesShownAs } from './shown-zone';

export interface ProfileZone extends PlaceLink {
  readonly epci: PlaceLink;
  readonly communes: readonly PlaceLink[];
}

/**
 * A secteur by the code of its largest commune or, by the code of an EPCI, its secteurs that the map of profiles draws
 * together; null for any other code. A secteur is found too while the map shows it under its EPCI.
 */
export async function findProfileZone(code: string): Promise<ProfileZone | null> {
  const { communes, areas, epcis } = readPack();
  const area = areas.find((one) => one.code === code);
  const epci = epcis.find((one) => one.code === (area?.epciCode ?? code));
  if (!epci) return null;
  const shown = new Set(area ? [] : await listCommunesShownAs(code));
  const members = communes.filter((one) => (area ? one.areaCode === code : shown.has(one.code)));
  if (members.length === 0) return null;
  const isWhole = communes.every((one) => one.epciCode !== epci.code || members.includes(one));
  return {
    code,
    name: area?.name ?? (isWhole ? epci.name : `${epci.name}, autres secteurs`),
    epci,
    communes: members.map(({ code: commune, name }) => ({ code: commune, name })),
  };
}
