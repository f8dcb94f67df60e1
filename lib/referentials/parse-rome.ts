import { parse } from 'csv-parse/sync';
import { PlainError } from '@/lib/plain-error';
import type { RomeData, RomeDomain, RomeFile, RomeFiles, RomeName } from './rome-data';

/** Reads the official files. @throws PlainError that names the file and what it lacks. */
export function parseRome(files: RomeFiles): RomeData {
  const tree = readRows(files.domains, [
    'code_rome',
    'code_grand_domaine',
    'libelle_grand_domaine',
    'code_domaine_professionel',
    'libelle_domaine_professionel',
  ]);
  const domainOf = new Map(tree.map((row) => [row.code_rome, row.code_domaine_professionel]));
  const occupations = readRows(files.occupations, ['code_rome', 'libelle_rome']).map((row) => ({
    code: row.code_rome,
    label: row.libelle_rome,
    domainCode: domainOf.get(row.code_rome) ?? lacksDomain(files.domains, row.code_rome),
  }));
  const names = readRows(files.names, ['code_ogr', 'libelle_appellation_long', 'code_rome']).map((row) => ({
    ogrCode: row.code_ogr,
    label: row.libelle_appellation_long,
    occupationCode: row.code_rome,
  }));
  checkNames(names, new Set(occupations.map(({ code }) => code)), files);
  return { domains: readDomains(tree), occupations, names: withoutRepeated(names) };
}

function readRows<Column extends string>(
  { name, text }: RomeFile,
  columns: Column[],
): Record<Column, string>[] {
  let rows: Record<Column, string>[];
  try {
    rows = parse(text, {
      bom: true,
      columns: true,
      delimiter: [',', ';'],
      skip_empty_lines: true,
      trim: true,
    });
  } catch (error) {
    throw new PlainError(
      `${name} is not a CSV file as France Travail publishes it: ${(error as Error).message}`,
    );
  }
  const missing = columns.filter((column) => rows.length > 0 && !(column in rows[0]!));
  if (missing.length)
    throw new PlainError(`${name} has no column ${missing.join(', ')}: is it the right file?`);
  if (rows.length === 0) throw new PlainError(`${name} holds no row: download it again.`);
  return rows;
}

function readDomains(tree: Record<string, string>[]): RomeDomain[] {
  const domains = new Map<string, RomeDomain>();
  for (const row of tree) {
    const parentCode = row.code_grand_domaine!;
    const code = row.code_domaine_professionel!;
    domains.set(parentCode, { code: parentCode, label: row.libelle_grand_domaine!, parentCode: null });
    domains.set(code, { code, label: row.libelle_domaine_professionel!, parentCode });
  }
  return [...domains.values()];
}

function lacksDomain(file: RomeFile, code: string): never {
  throw new PlainError(
    `${file.name} does not say to which domain ${code} belongs: take the files of one release.`,
  );
}

function checkNames(names: RomeName[], codes: Set<string>, files: RomeFiles) {
  const stray = names.find(({ occupationCode }) => !codes.has(occupationCode));
  if (!stray) return;
  throw new PlainError(
    `${files.names.name} names the trade ${stray.occupationCode}, which ${files.occupations.name} does not know: ` +
      'take the files of one release.',
  );
}

/** The official file holds a few names twice for one trade, under two OGR codes. */
function withoutRepeated(names: RomeName[]): RomeName[] {
  const seen = new Set<string>();
  return names.filter(({ occupationCode, label }) => {
    const key = `${occupationCode} ${label}`;
    return !seen.has(key) && seen.add(key);
  });
}
