import { buildLabelIndex, matchLabel, type LabelEntry, type LabelIndex } from './label-match';

const indexes = new WeakMap<readonly LabelEntry[], LabelIndex>();

/** Sorts typed labels into ids of the referential and labels that it does not know, each once, in reading order. */
export function resolveLabels(entries: readonly LabelEntry[], labels: readonly string[]) {
  const index = labels.length === 0 ? new Map<string, number>() : indexOf(entries);
  const ids = new Set<number>();
  const unknown = new Set<string>();
  for (const label of labels) {
    const id = matchLabel(index, label);
    if (id === null) unknown.add(label);
    else ids.add(id);
  }
  return { ids: [...ids], unknown: [...unknown] };
}

function indexOf(entries: readonly LabelEntry[]): LabelIndex {
  const index = indexes.get(entries) ?? buildLabelIndex(entries);
  indexes.set(entries, index);
  return index;
}
