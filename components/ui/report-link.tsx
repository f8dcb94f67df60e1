import { Flag } from 'lucide-react';
import { Link } from './link';

/** On every page that somebody wrote: how to tell us that something is wrong with it (DSA, article 16). */
export function ReportLink({ path }: { path: string }) {
  return (
    <p className="text-sm print:hidden">
      <Link
        href={`/signaler?page=${encodeURIComponent(path)}`}
        rel="nofollow"
        className="link inline-flex min-h-11 items-center gap-1.5"
      >
        <Flag className="size-4" aria-hidden="true" />
        Signaler cette page
      </Link>
    </p>
  );
}
