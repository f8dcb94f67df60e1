import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A commune of today's France; `epciCode` is null for the few islands that belong to none. */
export type FrenchCommune = {
  code: string;
  name: string;
  postalCodes: string[];
  population: number;
  epciCode: string | null;
  formerNames: string[];
};

export type FrenchEpci = { code: string; name: string; communeCodes: string[] };

type PackageCommune = {
  code: string;
  nom: string;
  type: string;
  codesPostaux?: string[];
  population?: number;
  chefLieu?: string;
};
type PackageEpci = { code: string; nom: string; membres: { code: string }[] };

let communes: Promise<Map<string, FrenchCommune>> | undefined;

/** Every commune of France by INSEE code (some 35,000): read from the package at the first call, then kept. */
export function listFrenchCommunes(): Promise<Map<string, FrenchCommune>> {
  communes ??= Promise.resolve().then(readCommunes);
  return communes;
}

/** The EPCI of France, names with their ligature as they are written ("Cœur", not "Coeur"). */
export function listFrenchEpci(): FrenchEpci[] {
  return readPackage<PackageEpci>('epci.json').map(({ code, nom, membres }) => ({
    code,
    name: nom.replace(/\bCoeur\b/g, 'Cœur').replace(/\bcoeur\b/g, 'cœur'),
    communeCodes: membres.map((member) => member.code),
  }));
}

function readCommunes(): Map<string, FrenchCommune> {
  const rows = readPackage<PackageCommune>('communes.json');
  const epciOf = new Map(
    listFrenchEpci().flatMap((epci) => epci.communeCodes.map((code) => [code, epci.code])),
  );
  const current = new Map<string, FrenchCommune>();
  for (const row of rows) {
    if (row.type !== 'commune-actuelle') continue;
    current.set(row.code, {
      code: row.code,
      name: row.nom,
      postalCodes: row.codesPostaux ?? [],
      population: row.population ?? 0,
      epciCode: epciOf.get(row.code) ?? null,
      formerNames: [],
    });
  }
  for (const row of rows) {
    const heir = row.chefLieu ? current.get(row.chefLieu) : undefined;
    if (heir && heir.name !== row.nom) heir.formerNames.push(row.nom);
  }
  return current;
}

/** Read as a file, not imported: the compiler would type 12 MB of literals and the bundle would carry them. */
function readPackage<T>(file: string): T[] {
  const folder = join(process.cwd(), 'node_modules', '@etalab', 'decoupage-administratif', 'data');
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as T[];
}
