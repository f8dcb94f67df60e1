import { ActionForm } from '@/components/forms/action-form';
import { Card } from '@/components/ui/card';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/action-result';
import { formatMoment } from '@/lib/calendar';
import type { QuestionedLetter } from '@/lib/conversations/confirm-letter';

type Props<Data> = {
  letter: QuestionedLetter;
  /** What names the letter to the two actions. */
  field: { name: 'jeton' | 'lettre'; value: string };
  confirm: FormAction<Data>;
  disown: FormAction<Data>;
};

/** A letter from another mailbox, and whether it is theirs. */
export function LetterQuestion<Data>({ letter, field, confirm, disown }: Props<Data>) {
  return (
    <Card className="grid gap-5">
      <p>
        Reçue le {formatMoment(letter.at)}
        {letter.shown ? (
          <>
            , de <strong className="break-all">{letter.shown.from}</strong>
          </>
        ) : null}
        .
      </p>
      {letter.shown ? (
        <p className="rounded-md bg-timber-soft p-4 break-words whitespace-pre-wrap">{letter.shown.text}</p>
      ) : (
        <p>
          Nous ne savons pas avec certitude qui l’a écrite : par prudence, ni son adresse ni son texte ne sont
          montrés. Ne dites qu’elle est de vous que si vous venez de l’écrire d’une autre boîte.
        </p>
      )}
      <div className="flex flex-wrap gap-4">
        <ActionForm action={confirm} className="grid gap-3">
          <input type="hidden" {...field} />
          <SubmitButton>Elle est de moi, la remettre</SubmitButton>
        </ActionForm>
        <ActionForm action={disown} className="grid gap-3">
          <input type="hidden" {...field} />
          <SubmitButton variant="danger">Elle n’est pas de moi</SubmitButton>
        </ActionForm>
      </div>
    </Card>
  );
}
