import { same } from './merge';
import type { RowRemark } from './row-writer';

type Fact = string | Date | boolean | null;

/** Letters and digits only, without case or accents: a name is the same however a file writes it. */
const plainName = (name: string | null) =>
  (name ?? '')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** False where one of them is not known, or is the other with more to it: "Haras" and "Haras du Bocage". */
export function namesDiffer(one: string | null, other: string | null): boolean {
  const [first, second] = [plainName(one), plainName(other)];
  return !first.includes(second) && !second.includes(first);
}

/** False where one of them is not known. */
export function factsDiffer(one: Fact, other: Fact): boolean {
  return one !== null && other !== null && !same(one, other);
}

/**
 * A file never changes who somebody is who has an account or an invitation: what it says otherwise is told, for a
 * counsellor to correct the sheet or not. `columns` gives the file's field for each fact that is kept.
 */
export function keepIdentity<Identity extends { [fact in keyof Identity]: Fact }>(
  wanted: Identity,
  current: Identity,
  columns: Partial<Record<keyof Identity, string>>,
): { identity: Identity; remarks: RowRemark[] } {
  const facts = Object.keys(columns) as (keyof Identity)[];
  const changed = facts.filter((fact) => !same(wanted[fact], current[fact]));
  const kept = Object.fromEntries(facts.map((fact) => [fact, current[fact]])) as Partial<Identity>;
  return {
    identity: { ...wanted, ...kept },
    remarks: changed.map((fact) => ({
      field: columns[fact]!,
      reason: `Le fichier dit ${written(wanted[fact])}, la fiche dit ${written(current[fact])}. Un compte ou une invitation existe : le fichier n’y a rien changé. S’il a raison, corrigez la fiche.`,
    })),
  };
}

function written(fact: Fact): string {
  if (fact === null || fact === '') return 'rien';
  if (fact instanceof Date) return `« ${fact.toISOString().slice(0, 10).split('-').reverse().join('/')} »`;
  return `« ${typeof fact === 'boolean' ? (fact ? 'oui' : 'non') : fact} »`;
}
