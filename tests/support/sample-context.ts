import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RowContext } from '@/lib/imports/row-context';
import { buildLabelIndex, matchLabel } from '@/lib/referentials/label-match';
import { readSeedReferentials } from '@/lib/referentials/seed-files';
import { indexCommunes, resolveCommune } from '@/lib/territory/commune-name';
import { listFrenchCommunes } from '@/lib/territory/france';

const EPCI = new Set(['200066827', '241400415', '241400878', '200065563']);

/** The installation as it starts, without a database. */
export async function sampleContext(companies: ReadonlySet<string> = new Set()): Promise<RowContext> {
  installation ??= readInstallation();
  return { ...(await installation), company: (siret) => (companies.has(siret) ? siret : null) };
}

let installation: Promise<Omit<RowContext, 'company'>> | undefined;

async function readInstallation(): Promise<Omit<RowContext, 'company'>> {
  const seed = readSeedReferentials();
  const communes = [...(await listFrenchCommunes()).values()].map((commune) => ({
    ...commune,
    inTerritory: EPCI.has(commune.epciCode ?? ''),
  }));
  const index = indexCommunes(communes);
  const matcher = (entries: { label: string; names?: { label: string }[]; everydayNames?: string[] }[]) => {
    const labels = buildLabelIndex(
      entries.map((entry, id) => ({
        id,
        label: entry.label,
        synonyms: [...(entry.names ?? []).map(({ label }) => label), ...(entry.everydayNames ?? [])],
      })),
    );
    return (written: string) => matchLabel(labels, written);
  };
  return {
    today: '2026-11-22',
    papersSince: null,
    occupation: matcher(seed.occupations),
    skill: matcher(seed.skills),
    motivation: matcher(seed.motivations),
    value: matcher(seed.values),
    industry: matcher(seed.industries),
    partnerField: matcher(seed.partnerFields),
    counsellor: () => null,
    commune: (written, postalCode, inTerritoryOnly) =>
      resolveCommune(index, written, { postalCode, inTerritoryOnly }),
  };
}

/** The files of a mission locale as people really send them, every person and company invented. */
export const samples = path.join(process.cwd(), 'tests/support/samples');

export type Expected = Record<
  string,
  {
    accepted: number;
    rejected: { line: number; column: string }[];
    warnings?: { line: number; column: string }[];
  }
>;

export const readExpected = (): Expected =>
  JSON.parse(readFileSync(path.join(samples, 'expected.json'), 'utf8')) as Expected;
