/** What the resolver needs to know of a commune; `formerNames` are those of communes it absorbed. */
export type NamedCommune = {
  code: string;
  name: string;
  postalCodes: readonly string[];
  inTerritory: boolean;
  formerNames?: readonly string[];
};

export type CommuneAnswer<C extends NamedCommune> =
  | { ok: true; commune: C }
  | { ok: false; reason: 'unknown' | 'outside' }
  | { ok: false; reason: 'ambiguous'; candidates: C[] };

export type CommuneIndex<C extends NamedCommune> = {
  byCode: ReadonlyMap<string, C>;
  byName: ReadonlyMap<string, C[]>;
  byFormerName: ReadonlyMap<string, C[]>;
};

const SAINTS: Record<string, string> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  stes: 'saintes',
  s: 'sur',
};

/** One spelling for all: no case, accent, hyphen, apostrophe or space; `St` is `Saint`, `Havre (Le)` is `Le Havre`. */
export function communeKey(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/\bcedex(\s+\d+)?\s*$/, '')
    .replace(/^(.+?)\s*\((l[ae]s?|l')\)\s*$/, '$2 $1');
  const words = plain.split(/[^a-z0-9]+/).filter(Boolean);
  return words.map((word, place) => expand(word, place, words)).join('');
}

function expand(word: string, place: number, words: string[]): string {
  const inside = place > 0 && place < words.length - 1;
  return word === 's' && !inside ? word : (SAINTS[word] ?? word);
}

export function indexCommunes<C extends NamedCommune>(communes: Iterable<C>): CommuneIndex<C> {
  const byCode = new Map<string, C>();
  const byName = new Map<string, C[]>();
  const byFormerName = new Map<string, C[]>();
  for (const commune of communes) {
    byCode.set(commune.code, commune);
    file(byName, commune.name, commune);
    for (const name of commune.formerNames ?? []) file(byFormerName, name, commune);
  }
  return { byCode, byName, byFormerName };
}

function file<C>(index: Map<string, C[]>, name: string, commune: C): void {
  const key = communeKey(name);
  const filed = index.get(key);
  if (!filed) index.set(key, [commune]);
  else if (!filed.includes(commune)) filed.push(commune);
}

/**
 * Finds the commune that somebody wrote by its name or INSEE code, postal code allowed beside the name.
 * Homonyms are told apart by the postal code, then by the territory; what remains doubtful is refused.
 * With `inTerritoryOnly`, `outside` says that the commune exists elsewhere.
 */
export function resolveCommune<C extends NamedCommune>(
  index: CommuneIndex<C>,
  text: string,
  { postalCode, inTerritoryOnly = false }: { postalCode?: string; inTerritoryOnly?: boolean } = {},
): CommuneAnswer<C> {
  const written = text.trim();
  const code = inseeCode(written);
  const found = code ? byInseeCode(index, code) : byName(index, written, postalCode);
  if (!found.ok || !inTerritoryOnly || found.commune.inTerritory) return found;
  return { ok: false, reason: 'outside' };
}

function inseeCode(text: string): string | null {
  const code = text.replace(/\s/g, '').toUpperCase();
  if (/^\d{4}$/.test(code)) return `0${code}`;
  return /^(\d{5}|2[AB]\d{3})$/.test(code) ? code : null;
}

function byInseeCode<C extends NamedCommune>(index: CommuneIndex<C>, code: string): CommuneAnswer<C> {
  const commune = index.byCode.get(code);
  return commune ? { ok: true, commune } : { ok: false, reason: 'unknown' };
}

function byName<C extends NamedCommune>(
  index: CommuneIndex<C>,
  text: string,
  postalCode: string | undefined,
): CommuneAnswer<C> {
  const beside = /(?:^|\D)(\d{5})(?!\d)/.exec(text)?.[1];
  const key = communeKey(text.replace(/\(?\b\d{5}\b\)?/, ' '));
  const homonyms = index.byName.get(key) ?? index.byFormerName.get(key) ?? [];
  return tellApart(homonyms, postalCode?.replace(/\s/g, '') || beside);
}

function tellApart<C extends NamedCommune>(homonyms: C[], postalCode: string | undefined): CommuneAnswer<C> {
  if (homonyms.length === 0) return { ok: false, reason: 'unknown' };
  const full = postalCode && /^\d{4}$/.test(postalCode) ? `0${postalCode}` : postalCode;
  const tests: ((commune: C) => boolean)[] = [
    (commune) => full !== undefined && commune.postalCodes.includes(full),
    (commune) => full !== undefined && departmentOf(commune) === full.slice(0, 2),
    (commune) => commune.inTerritory,
  ];
  let candidates = homonyms;
  for (const test of tests) {
    const kept = candidates.filter(test);
    if (kept.length > 0) candidates = kept;
    if (candidates.length === 1) return { ok: true, commune: candidates[0]! };
  }
  return { ok: false, reason: 'ambiguous', candidates };
}

function departmentOf(commune: NamedCommune): string | undefined {
  return commune.postalCodes[0]?.slice(0, 2);
}
