import { Notice } from '@/components/ui/notice';
import type { Warning } from '@/lib/reviews/warning';

/** What to look at before deciding, with the field it stands in. The author reads the same beside their fields. */
export function ReviewWarnings({ warnings }: { warnings: Warning[] }) {
  if (warnings.length === 0) return null;
  return (
    <Notice
      tone="warning"
      title={warnings.length === 1 ? 'Un passage à vérifier' : `${warnings.length} passages à vérifier`}
    >
      <ul className="grid gap-2">
        {warnings.map(({ field, label, quote, words }) => (
          <li key={`${field}${quote}${words}`} className="break-words">
            <strong>
              {label} : « {quote} »
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
