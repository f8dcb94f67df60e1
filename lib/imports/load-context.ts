import 'server-only';
import { listCharterVersions } from '@/lib/charter/repository';
import { firstPaperDay } from '@/lib/charter/rules';
import type { Tx } from '@/lib/db';
import {
  listIndustryChoices,
  listMotivationChoices,
  listOccupationEntries,
  listPartnerFieldChoices,
  listSkillChoices,
  listValueChoices,
} from '@/lib/referentials/choices-repository';
import { buildLabelIndex, type LabelEntry, matchLabel } from '@/lib/referentials/label-match';
import { indexCommunes, resolveCommune } from '@/lib/territory/commune-name';
import { listFrenchCommunes } from '@/lib/territory/france';
import { listTerritoryCodes } from '@/lib/territory/written-commune-repository';
import { listAcceptedProposals, listCompanySirets, listStaffAddresses } from './context-repository';
import type { ImportKind } from './import-kind';
import type { LabelMatch, RowContext } from './row-context';

type Loaded = RowContext & { postalCodeOf: (communeCode: string) => string };

/** Reads once what the rows of one file are held against. */
export async function loadContext(tx: Tx, kind: ImportKind, today: string): Promise<Loaded> {
  const accepted = await listAcceptedProposals(tx);
  const skills = (await listSkillChoices(tx)).flatMap(({ choices }) => choices);
  const skillNames = accepted.map(({ skillId, label }) => ({ id: skillId, label }));
  const tradeNames = accepted.map(({ occupationId, label }) => ({ id: occupationId, label }));
  const staff = await listStaffAddresses(tx);
  const companies = kind === 'offres' ? await listCompanySirets(tx) : new Map<string, string>();
  return {
    today,
    papersSince:
      firstPaperDay(await listCharterVersions(tx))
        ?.toISOString()
        .slice(0, 10) ?? null,
    skill: matcher(withSynonyms(skills, skillNames)),
    occupation: matcher(withSynonyms(await listOccupationEntries(tx), tradeNames)),
    motivation: matcher(await listMotivationChoices(tx)),
    value: matcher(await listValueChoices(tx)),
    industry: matcher(await listIndustryChoices(tx)),
    partnerField: matcher(await listPartnerFieldChoices(tx)),
    counsellor: (email) => staff.get(email) ?? null,
    company: (siret) => companies.get(siret) ?? null,
    ...(await loadCommunes(tx)),
  };
}

// The same few labels come back row after row.
function matcher(entries: readonly LabelEntry[]): LabelMatch {
  const index = buildLabelIndex(entries);
  const known = new Map<string, number | null>();
  return (written) => {
    const before = known.get(written);
    if (before !== undefined) return before;
    const id = matchLabel(index, written);
    if (known.size < 50_000) known.set(written, id);
    return id;
  };
}

function withSynonyms(
  entries: readonly LabelEntry[],
  names: { id: number | null; label: string }[],
): LabelEntry[] {
  return entries.map((entry) => ({
    ...entry,
    synonyms: [
      ...(entry.synonyms ?? []),
      ...names.filter(({ id }) => id === entry.id).map(({ label }) => label),
    ],
  }));
}

type Communes = Pick<Loaded, 'commune' | 'postalCodeOf'>;
let kept: { territory: string; communes: Communes } | undefined;

// Indexing 35,000 names takes a while: once per cut of the territory.
async function loadCommunes(tx: Tx): Promise<Communes> {
  const inside = await listTerritoryCodes(tx);
  const territory = [...inside].sort().join();
  if (kept?.territory !== territory) kept = { territory, communes: await indexFrance(inside) };
  return kept.communes;
}

async function indexFrance(inside: ReadonlySet<string>): Promise<Communes> {
  const france = await listFrenchCommunes();
  const communes = [...france.values()].map((commune) => ({
    ...commune,
    inTerritory: inside.has(commune.code),
  }));
  const index = indexCommunes(communes);
  return {
    commune: (written, postalCode, inTerritoryOnly) =>
      resolveCommune(index, written, { postalCode: postalCode || undefined, inTerritoryOnly }),
    postalCodeOf: (code) => france.get(code)?.postalCodes[0] ?? '',
  };
}
