import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import type { PausedCompany } from '@/lib/answer-record/repository';
import { formatDay } from '@/lib/calendar';

/** Companies that the site paused because ten letters had no answer: a call often helps. */
export function SilentCompanies({ companies }: { companies: PausedCompany[] }) {
  if (companies.length === 0) return null;
  return (
    <Notice tone="warning" title="En pause, faute de réponses">
      <p>Ces entreprises ont laissé dix lettres sans réponse. Un appel aide souvent.</p>
      <ul className="mt-2 grid gap-1">
        {companies.map(({ id, name, pausedAt }) => (
          <li key={id}>
            <Link href={`/conseil/entreprises/${id}`} className="link">
              {name}
            </Link>
            , depuis le {formatDay(pausedAt)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
