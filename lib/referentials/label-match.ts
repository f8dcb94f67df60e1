import { labelKey } from './label-key';
import { labelVariants } from './label-variants';

export type LabelEntry = {
  id: number;
  label: string;
  /** Other names of the same thing (appellations of a trade). They give way to another entry's own label. */
  synonyms?: readonly string[];
};

/** For each key, the one entry it names, or null when two entries could be meant. */
export type LabelIndex = ReadonlyMap<string, number | null>;

/** Prepares the labels of one referential for `matchLabel`; build it once, not for every row. */
export function buildLabelIndex(entries: readonly LabelEntry[]): LabelIndex {
  const index = indexOf(entries, (entry) => [entry.label]);
  const synonyms = indexOf(entries, (entry) => entry.synonyms ?? []);
  for (const [key, id] of synonyms) if (!index.has(key)) index.set(key, id);
  return index;
}

/**
 * The id of the entry that a person meant by a written label, or null when none fits or two do. Forgives case, accents,
 * plurals, articles and gender; never guesses a misspelt word.
 */
export function matchLabel(index: LabelIndex, written: string): number | null {
  for (const key of keysOf(written)) {
    const id = index.get(key);
    if (id != null) return id;
  }
  return null;
}

function indexOf(entries: readonly LabelEntry[], labelsOf: (entry: LabelEntry) => readonly string[]) {
  const index = new Map<string, number | null>();
  for (const entry of entries) {
    for (const key of new Set(labelsOf(entry).flatMap(keysOf))) {
      const known = index.get(key);
      index.set(key, known === undefined || known === entry.id ? entry.id : null);
    }
  }
  return index;
}

function keysOf(label: string): string[] {
  return [...new Set(labelVariants(label).map(labelKey))].filter((key) => key !== '');
}
