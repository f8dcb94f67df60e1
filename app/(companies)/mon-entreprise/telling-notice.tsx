import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import type { TellingText } from '@/lib/reviews/list-telling-texts';

/** Discretion hides the name, not what approved texts say of it. */
export function TellingNotice({ texts }: { texts: TellingText[] }) {
  if (texts.length === 0) return null;
  return (
    <Notice tone="warning" title="Des textes publics disent encore qui vous êtes">
      <ul className="grid gap-1">
        {texts.map(({ path, title, quotes }) => (
          <li key={path} className="break-words">
            <Link href={path} className="link">
              {title}
            </Link>
            &nbsp;: {[...new Set(quotes)].map((quote) => `« ${quote} »`).join(', ')}
          </li>
        ))}
      </ul>
      <p className="mt-1">
        Corrigez-les, puis soumettez-les à relecture. Une offre ou une actualité peut aussi être retirée tout
        de suite, depuis sa page.
      </p>
    </Notice>
  );
}
