import { TriangleAlert } from 'lucide-react';
import { Link } from '@/components/ui/link';
import { Badge } from '@/components/ui/badge';
import { formatMoment } from '@/lib/calendar';
import type { WaitingVersion } from '@/lib/reviews/queue-repository';
import { kindLabel, kindSlug, writeSeen } from '@/lib/reviews/schema';
import { groupWarnings, type Warning } from '@/lib/reviews/warning';
import { RowTick } from '../row-tick';

const MOST_SHOWN = 6;

/** One page that waits. What carries a warning, or is unfinished, has no box: it is opened and read. */
export function WaitingLine({ version, warnings }: { version: WaitingVersion; warnings: Warning[] }) {
  const alone = version.unanswered || warnings.length > 0;
  return (
    <li className="flex items-start gap-1 border-b border-line py-1.5 last:border-0">
      {alone ? (
        <span className="flex size-11 shrink-0 items-center justify-center text-warning">
          <TriangleAlert className="size-5" aria-hidden="true" />
          <span className="sr-only">À relire à part :</span>
        </span>
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
        {warnings.length > 0 ? <LineWarnings warnings={warnings} /> : null}
      </div>
    </li>
  );
}

function LineWarnings({ warnings }: { warnings: Warning[] }) {
  const groups = groupWarnings(warnings);
  const more = groups.length - MOST_SHOWN;
  return (
    <ul className="grid gap-0.5 text-sm md:col-span-3 md:col-start-2">
      {groups.slice(0, MOST_SHOWN).map(({ field, label, quotes, words }) => (
        <li key={`${field}${words}`} className="break-words">
          <strong>{label}&nbsp;:</strong> {quotes}, {beginningOf(words)}.
        </li>
      ))}
      {more > 0 ? <li>{more === 1 ? 'Et une autre raison.' : `Et ${more} autres raisons.`}</li> : null}
    </ul>
  );
}

/** Without the articles of law and the advice, which the page itself gives. */
const beginningOf = (words: string) => words.split(/ \(|\. |\.$/)[0];
