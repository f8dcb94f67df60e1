import { Flag } from 'lucide-react';
import { Link } from '@/components/ui/link';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { fateShown, FATE_WORDS, type LetterFate } from '@/lib/conversations/rules';
import type { LetterView } from '@/lib/conversations/thread-repository';
import { LetterDate } from '../letter-date';

type Props = {
  letter: LetterView;
  otherName: string;
  answered: boolean;
  /** The exchange has ended. */
  closed: boolean;
  files: React.ReactNode;
  /** Where a letter that was given back, or came when too many had, is written again; null once the exchange is closed. */
  rewriteHref: string | null;
};

/** One letter: who wrote it, when, its text and, for its writer, what became of it. */
export function LetterCard({ letter, otherName, answered, closed, files, rewriteHref }: Props) {
  return (
    <li
      className={`grid gap-3 rounded-lg border border-line p-5 ${letter.mine ? 'bg-brand-soft sm:ml-10' : 'bg-surface shadow-rest sm:mr-10'}`}
    >
      <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-sm">
        <span className="flex items-center gap-2 font-bold">
          {letter.mine ? 'Vous' : otherName}
          {letter.isNew ? <Badge tone="info">Nouvelle</Badge> : null}
        </span>
        <span className="text-ink-soft">
          <LetterDate at={letter.at} />
        </span>
      </p>
      {letter.offerTitle ? <p className="text-sm">Au sujet de l’offre « {letter.offerTitle} »</p> : null}
      <LetterText letter={letter} />
      {files}
      {letter.mine ? (
        <Fate
          fate={fateOf(letter, answered, closed)}
          reason={letter.decisionReason}
          rewriteHref={letter.body === null ? null : rewriteHref}
        />
      ) : (
        <Report letterId={letter.id} />
      )}
    </li>
  );
}

const fateOf = ({ state, redactions }: LetterView, answered: boolean, closed: boolean) =>
  fateShown(state, { answered, redacted: redactions > 0, closed });

function LetterText({ letter }: { letter: LetterView }) {
  if (letter.erased)
    return <p className="text-ink-soft">Le texte de cette lettre a été effacé après le délai prévu.</p>;
  if (letter.body === null)
    return <p className="text-ink-soft">Le texte de ce courriel n’a pas été remis.</p>;
  return <p className="break-words whitespace-pre-wrap">{letter.body}</p>;
}

function Fate({
  fate,
  reason,
  rewriteHref,
}: {
  fate: LetterFate;
  reason: string;
  rewriteHref: string | null;
}) {
  // what was not accepted with its text came when too many letters had
  if (fate === 'not_accepted' && rewriteHref)
    return (
      <Notice tone="warning" title={FATE_WORDS[fate]}>
        <p>
          Vous aviez envoyé trente lettres en une heure. Son texte est gardé : vous pouvez l’envoyer de
          nouveau.
        </p>
        <TakeUp href={rewriteHref} />
      </Notice>
    );
  if (fate !== 'rewrite' && fate !== 'refused')
    return <p className="text-sm text-ink-soft">{FATE_WORDS[fate]}</p>;
  return (
    <Notice tone="warning" title={FATE_WORDS[fate]}>
      <p className="break-words whitespace-pre-wrap">{reason}</p>
      {fate === 'rewrite' && rewriteHref ? <TakeUp href={rewriteHref} /> : null}
    </Notice>
  );
}

function TakeUp({ href }: { href: string }) {
  return (
    <p className="mt-3">
      <LinkButton variant="secondary" href={href}>
        Reprendre ce texte
      </LinkButton>
    </p>
  );
}

function Report({ letterId }: { letterId: string }) {
  return (
    <p className="text-sm print:hidden">
      <Link href={`/signaler?lettre=${letterId}`} className="link inline-flex min-h-11 items-center gap-1.5">
        <Flag className="size-4" aria-hidden="true" />
        Signaler<span className="sr-only"> cette lettre</span>
      </Link>
    </p>
  );
}
