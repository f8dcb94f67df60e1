import { Notice } from '@/components/ui/notice';
import { fateShown, FATE_WORDS, type LetterFate } from '@/lib/conversations/rules';
import type { LetterView } from '@/lib/conversations/thread-repository';
import { LetterDate } from '../letter-date';

/** One letter: who wrote it, when, its text and, for its writer, what became of it. */
export function LetterCard({
  letter,
  otherName,
  answered,
}: {
  letter: LetterView;
  otherName: string;
  answered: boolean;
}) {
  return (
    <li
      className={`grid gap-3 rounded-lg border border-line p-5 ${letter.mine ? 'bg-brand-soft sm:ml-10' : 'bg-surface shadow-rest sm:mr-10'}`}
    >
      <p className="flex flex-wrap justify-between gap-x-4 text-sm">
        <span className="font-bold">{letter.mine ? 'Vous' : otherName}</span>
        <span className="text-ink-soft">
          <LetterDate at={letter.at} />
        </span>
      </p>
      {letter.offerTitle ? <p className="text-sm">Au sujet de l’offre « {letter.offerTitle} »</p> : null}
      <LetterText letter={letter} />
      {letter.mine ? <Fate fate={fateOf(letter, answered)} reason={letter.decisionReason} /> : null}
    </li>
  );
}

const fateOf = ({ state, redactions }: LetterView, answered: boolean) =>
  fateShown(state, { answered, redacted: redactions > 0 });

function LetterText({ letter }: { letter: LetterView }) {
  if (letter.erased)
    return <p className="text-ink-soft">Le texte de cette lettre a été effacé après le délai prévu.</p>;
  if (letter.body === null)
    return <p className="text-ink-soft">Le texte de ce courriel n’a pas été remis.</p>;
  return <p className="break-words whitespace-pre-wrap">{letter.body}</p>;
}

function Fate({ fate, reason }: { fate: LetterFate; reason: string }) {
  if (fate === 'rewrite' || fate === 'refused') {
    return (
      <Notice tone="warning" title={FATE_WORDS[fate]}>
        {reason}
        {fate === 'rewrite' ? ' Votre texte reste ici : reprenez-le dans une nouvelle lettre.' : null}
      </Notice>
    );
  }
  return <p className="text-sm text-ink-soft">{FATE_WORDS[fate]}</p>;
}
