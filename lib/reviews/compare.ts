/** One field of a page, in words; several values for a list, none when it is empty. */
export type Field = { label: string; values: string[] };

export type ComparedField = {
  label: string;
  submitted: string[];
  published: string[];
  changed: boolean;
};

/** Puts what is submitted beside what is public, field by field. `published` is null before the first approval. */
export function compareFields(submitted: Field[], published: Field[] | null): ComparedField[] {
  return submitted.map(({ label, values }) => {
    const before = published?.find((field) => field.label === label)?.values ?? [];
    return {
      label,
      submitted: values,
      published: before,
      changed: published !== null && values.join('\u0000') !== before.join('\u0000'),
    };
  });
}
