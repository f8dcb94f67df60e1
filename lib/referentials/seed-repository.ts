import type { Tx } from '@/lib/db';
import type { SeedReferentials } from './seed-files';

type Labelled = { slug: string; label: string; position?: number };

/** Adds the domains that are missing, grands domaines first. Rows that are there are left as they are. */
export async function addDomains(tx: Tx, domains: SeedReferentials['domains']): Promise<void> {
  await tx.occupationDomain.createMany({ data: domains, skipDuplicates: true });
}

/** Adds the trades that are missing, each with its other names. */
export async function addOccupations(tx: Tx, rows: SeedReferentials['occupations']): Promise<void> {
  await tx.occupation.createMany({
    data: rows.map(({ code, label, domainCode }) => ({ code, label, domainCode })),
    skipDuplicates: true,
  });
  const known = await tx.occupation.findMany({ select: { id: true, code: true } });
  const idOf = new Map(known.map(({ id, code }) => [code, id]));
  const names = rows.flatMap((row) => {
    const occupationId = idOf.get(row.code);
    if (occupationId === undefined) return [];
    return [
      ...row.names.map(({ code, label }) => ({ ogrCode: code, label, occupationId })),
      ...row.everydayNames.map((label) => ({ ogrCode: null, label, occupationId })),
    ];
  });
  await tx.occupationName.createMany({ data: names, skipDuplicates: true });
}

export async function addSkills(tx: Tx, rows: SeedReferentials['skills']): Promise<void> {
  await tx.skill.createMany({ data: rows, skipDuplicates: true });
}

export async function addMotivations(tx: Tx, rows: Labelled[]): Promise<void> {
  await tx.motivation.createMany({ data: rows, skipDuplicates: true });
}

export async function addValues(tx: Tx, rows: Labelled[]): Promise<void> {
  await tx.value.createMany({ data: rows, skipDuplicates: true });
}

export async function addIndustries(tx: Tx, rows: Labelled[]): Promise<void> {
  await tx.industry.createMany({ data: rows, skipDuplicates: true });
}

export async function addPartnerFields(tx: Tx, rows: Labelled[]): Promise<void> {
  await tx.partnerField.createMany({ data: rows, skipDuplicates: true });
}
