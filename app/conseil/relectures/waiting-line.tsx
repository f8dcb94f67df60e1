import { Link } from '@/components/ui/link';
import { Badge } from '@/components/ui/badge';
import { formatMoment } from '@/lib/calendar';
import type { WaitingVersion } from '@/lib/reviews/queue-repository';
import { kindLabel, kindSlug, writeSeen } from '@/lib/reviews/schema';
import { RowTick } from '../row-tick';

/** One page that waits, on one line. */
export function WaitingLine({ version }: { version: WaitingVersion }) {
  return (
    <li className="flex items-start gap-1 border-b border-line py-1.5 last:border-0">
      {version.unanswered ? (
        // it is completed on its own page
        <span className="size-11 shrink-0" />
      ) : (
        <RowTick
          name="page"
          value={writeSeen(version)}
          label={`Choisir ${version.title} ${version.detail}`}
        />
      )}
      <div className="grid min-w-0 grow gap-x-6 gap-y-1 py-2 md:grid-cols-[7rem_minmax(0,2fr)_minmax(0,1fr)_minmax(0,1.6fr)]">
        <p className="text-sm font-bold">{kindLabel[version.kind]}</p>
        <div className="min-w-0">
          <Link
            href={`/conseil/relectures/${kindSlug[version.kind]}/${version.id}`}
            className="link font-bold break-words"
          >
            {version.title}
          </Link>
          <p className="text-sm text-ink-soft">{version.detail}</p>
        </div>
        <p className="text-sm">{version.place}</p>
        <p className="flex flex-wrap content-start items-center gap-1.5 text-sm text-ink-soft">
          <Badge tone={version.hasPublic ? 'warning' : 'info'}>
            {version.hasPublic ? 'Changement' : 'Nouvelle page'}
          </Badge>
          {version.imported ? <Badge>Fichier</Badge> : null}
          {version.unanswered ? <Badge tone="warning">À préciser</Badge> : null}
          <time dateTime={version.submittedAt.toISOString()}>{formatMoment(version.submittedAt)}</time>
        </p>
      </div>
    </li>
  );
}
