import { Badge } from '@/components/ui/badge';
import { formatMoment } from '@/lib/calendar';
import type { LetterCourse } from '@/lib/conversations/exchange-repository';
import { HOLD_WORDS } from '@/lib/conversations/rules';
import { COURSE_WORDS, SIDE_WORDS } from '../exchange-words';

/** The letters of an exchange without their texts: who wrote, when, by which way, what became of it. */
export function LetterCourseList({ letters }: { letters: LetterCourse[] }) {
  return (
    <ol className="rounded-lg border border-line bg-surface">
      {letters.map(({ id, number, side, channel, state, heldFor, createdAt }) => (
        <li
          key={id}
          className="grid gap-x-6 gap-y-1 border-b border-line p-3 last:border-0 md:grid-cols-[minmax(0,1.4fr)_minmax(0,2fr)]"
        >
          <div>
            <p className="font-bold">
              Lettre {number}, par {SIDE_WORDS[side]}
            </p>
            <p className="text-sm text-ink-soft">
              <time dateTime={createdAt.toISOString()}>{formatMoment(createdAt)}</time>,{' '}
              {channel === 'mail' ? 'par courriel' : 'sur le site'}
            </p>
          </div>
          <div className="flex flex-wrap content-start items-center gap-1.5 text-sm">
            <Badge tone={state === 'held' ? 'warning' : 'neutral'}>{COURSE_WORDS[state]}</Badge>
            {heldFor.length > 0 ? (
              <span>
                {state === 'held' ? 'Attend' : 'A attendu'} :{' '}
                {heldFor.map((reason) => HOLD_WORDS[reason]).join(', ')}
              </span>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
