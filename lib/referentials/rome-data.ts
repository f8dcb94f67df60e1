export type RomeDomain = { code: string; label: string; parentCode: string | null };
export type RomeOccupation = { code: string; label: string; domainCode: string };
export type RomeName = { ogrCode: string; label: string; occupationCode: string };

/** The official ROME 4.0 data, as far as this product uses it. */
export type RomeData = { domains: RomeDomain[]; occupations: RomeOccupation[]; names: RomeName[] };

/** The text of each official file, and its name for messages. */
export type RomeFile = { name: string; text: string };
export type RomeFiles = Record<RomePart, RomeFile>;
export type RomePart = 'domains' | 'occupations' | 'names';

/** How France Travail names its files; the version number in the middle changes with each release. */
export const romeFileNames: Record<RomePart, RegExp> = {
  domains: /cr_gd_dp[^/]*\.csv$/i,
  occupations: /referentiel_code_rome[^/]*\.csv$/i,
  names: /referentiel_appellation[^/]*\.csv$/i,
};
