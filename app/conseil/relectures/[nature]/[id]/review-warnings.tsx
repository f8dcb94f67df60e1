import { Notice } from '@/components/ui/notice';
import { groupWarnings, type Warning } from '@/lib/reviews/warning';

/** What to look at before deciding, with the field it stands in. The author reads the same beside their fields. */
export function ReviewWarnings({ warnings }: { warnings: Warning[] }) {
  if (warnings.length === 0) return null;
  const title = warnings.length === 1 ? 'Un passage à vérifier' : `${warnings.length} passages à vérifier`;
  return (
    <Notice tone="warning" title={title}>
      <ul className="mt-1 grid gap-2">
        {groupWarnings(warnings).map(({ field, label, quotes, words }) => (
          <li key={`${field}${words}`} className="break-words">
            <strong>
              {label}&nbsp;: {quotes}
            </strong>
            <br />
            {words[0]?.toUpperCase()}
            {words.slice(1)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
