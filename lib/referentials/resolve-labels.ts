import { buildLabelIndex, matchLabel, type LabelEntry } from './label-match';

/** Sorts typed labels into ids of the referential and labels that it does not know, each once, in reading order. */
export function resolveLabels(entries: readonly LabelEntry[], labels: readonly string[]) {
  const index = buildLabelIndex(entries);
  const ids = new Set<number>();
  const unknown = new Set<string>();
  for (const label of labels) {
    const id = matchLabel(index, label);
    if (id === null) unknown.add(label);
    else ids.add(id);
  }
  return { ids: [...ids], unknown: [...unknown] };
}
