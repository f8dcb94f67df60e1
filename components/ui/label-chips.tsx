'use client';

// In the browser too, so that a page of cards carries their words once as data, not as markup twice.
import { Chip, ChipList } from './chip';

type Word = { slug: string; label: string };

/** Criteria of somebody or something; those the search asked for come first and are marked. */
export function LabelChips({
  words,
  matched = [],
  label,
  limit,
}: {
  words: Word[];
  matched?: readonly string[];
  label?: string;
  /** The others are counted ("et 4 autres"). */
  limit?: number;
}) {
  if (words.length === 0) return null;
  const hits = words.filter(({ slug }) => matched.includes(slug));
  const others = words.filter(({ slug }) => !matched.includes(slug));
  const shown = [...hits, ...others].slice(0, limit ?? words.length);
  const rest = words.length - shown.length;
  return (
    <ChipList label={label}>
      {shown.map(({ slug, label: word }) => (
        <li key={slug}>
          <Chip matched={matched.includes(slug)}>{word}</Chip>
        </li>
      ))}
      {rest > 0 ? (
        <li className="px-1 py-0.5 text-sm text-ink-soft">
          et {rest} {rest > 1 ? 'autres' : 'autre'}
        </li>
      ) : null}
    </ChipList>
  );
}
