import type { QuestionedLetter } from '@/lib/conversations/confirm-letter';
import { confirmHere, disownHere } from '../actions';
import { LetterQuestion } from '../letter-question';

/** Letters from another mailbox, asked about where no mail is needed: the mailed link may never have come. */
export function Questions({ letters }: { letters: { id: string; letter: QuestionedLetter }[] }) {
  if (letters.length === 0) return null;
  return (
    <section aria-labelledby="titre-a-confirmer" className="grid gap-4">
      <h2 id="titre-a-confirmer">À confirmer : envoyé d’une autre adresse</h2>
      <p>Dites si c’est de vous. Sans réponse, rien n’est remis et le texte est effacé dans 30 jours.</p>
      {letters.map(({ id, letter }) => (
        <LetterQuestion
          key={id}
          letter={letter}
          field={{ name: 'lettre', value: id }}
          confirm={confirmHere}
          disown={disownHere}
        />
      ))}
    </section>
  );
}
