import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { labelKey } from '@/lib/referentials/label-key';
import { readSeedReferentials } from '@/lib/referentials/seed-files';

const seed = readSeedReferentials();
const official = '../shared/referentials';

describe('the referentials that a new installation starts with', () => {
  it('hold the trades, savoir-faire, motivations, values and branches that the product names', () => {
    expect(seed.domains.filter((domain) => domain.parentCode === null)).toHaveLength(14);
    expect(seed.domains.filter((domain) => domain.parentCode !== null)).toHaveLength(110);
    expect(seed.occupations.length).toBeGreaterThanOrEqual(150);
    expect(seed.skills.length).toBeGreaterThanOrEqual(150);
    expect(seed.motivations.length).toBeGreaterThanOrEqual(20);
    expect(seed.values.length).toBeGreaterThanOrEqual(20);
    expect(seed.industries).toHaveLength(9);
  });

  it.each(['skills', 'motivations', 'values', 'industries', 'partnerFields'] as const)(
    'name each of the %s once',
    (list) => {
      const rows: { slug: string; label: string }[] = seed[list];
      expect(new Set(rows.map((row) => row.slug)).size).toBe(rows.length);
      expect(new Set(rows.map((row) => labelKey(row.label))).size).toBe(rows.length);
    },
  );

  it('put every trade in a known domain and every savoir-faire in a known group', () => {
    const domains = new Set(seed.domains.map((domain) => domain.code));
    expect(seed.occupations.filter((row) => !domains.has(row.domainCode))).toEqual([]);
    expect(seed.skills.filter((row) => row.groupCode !== null && !domains.has(row.groupCode))).toEqual([]);
  });
});

if (existsSync(official)) {
  describe('the same, held against the official ROME 4.0 data', () => {
    const trades = officialRows('rome-open-data/unix_referentiel_code_rome_v460_utf8.csv');
    const names = officialRows('rome-open-data/unix_referentiel_appellation_v460_utf8.csv');
    const domains = officialRows('rome-domains.csv');

    it('every trade has its true code and label', () => {
      const known = new Set(trades.map((row) => `${row.code_rome} ${row.libelle_rome}`));
      const ours = seed.occupations.map((row) => `${row.code} ${row.label}`);
      expect(ours.filter((line) => !known.has(line))).toEqual([]);
    });

    it('every appellation belongs to its trade', () => {
      const known = new Set(
        names.map((row) => `${row.code_ogr} ${row.code_rome} ${row.libelle_appellation_long}`),
      );
      const ours = seed.occupations.flatMap((row) =>
        row.names.map((name) => `${name.code} ${row.code} ${name.label}`),
      );
      expect(ours.filter((line) => !known.has(line))).toEqual([]);
    });

    it('the domains are the official ones', () => {
      const known = domains.map((row) => [row.code, row.label, row.parent_code || null]);
      expect(seed.domains.map((row) => [row.code, row.label, row.parentCode])).toEqual(known);
    });
  });
}

function officialRows(file: string): Record<string, string>[] {
  return parse(readFileSync(`${official}/${file}`), { columns: true, bom: true });
}
