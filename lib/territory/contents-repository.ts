import 'server-only';
import { db } from '@/lib/db';

/** Ids of what is published at one place, newest first. */
export type PlaceContents = { companyIds: string[]; offerIds: string[]; partnerIds: string[] };

const newestFirst = [{ publishedAt: 'desc' as const }, { id: 'asc' as const }];

/** What is published in these communes. Discreet companies and their offers are not there: they have their EPCI only. */
export function findZoneContents(communeCodes: readonly string[]): Promise<PlaceContents> {
  const communeCode = { in: [...communeCodes] };
  return findContents({ communeCode }, { communeCode });
}

/** What is published at an EPCI and no finer: discreet companies and their offers. */
export function findEpciContents(epciCode: string): Promise<PlaceContents> {
  return findContents({ epciCode, discreet: true }, null);
}

async function findContents(
  where: { communeCode: { in: string[] } } | { epciCode: string; discreet: true },
  partners: { communeCode: { in: string[] } } | null,
): Promise<PlaceContents> {
  const asked = { select: { id: true }, orderBy: newestFirst } as const;
  const [companies, offers, hosts] = await Promise.all([
    db.publicCompany.findMany({ where, ...asked }),
    db.publicOffer.findMany({ where, ...asked }),
    partners ? db.publicPartner.findMany({ where: partners, ...asked }) : [],
  ]);
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  return { companyIds: ids(companies), offerIds: ids(offers), partnerIds: ids(hosts) };
}
