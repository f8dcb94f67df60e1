import { LetterForm } from '@/components/letters/letter-form';
import type { ThreadView } from '@/lib/conversations/thread-repository';
import { answerLetter } from '../actions';
import { QuickAnswers } from './quick-answers';

type Letter = ThreadView['letters'][number];

/** Where one answers: in one press when a letter waits, or in one's own words, or in those of a letter that was given back. */
export function Answer({ thread, taken }: { thread: ThreadView; taken: Letter | undefined }) {
  return (
    <section
      id="repondre"
      aria-labelledby="titre-repondre"
      className="grid scroll-mt-4 gap-5 border-t-2 border-line pt-6"
    >
      <h2 id="titre-repondre">{thread.answered ? 'Répondre' : 'Écrire encore'}</h2>
      {thread.toAnswer ? <QuickAnswers id={thread.id} /> : null}
      <LetterForm
        // A letter that left starts an empty form.
        key={`${thread.letters.length}-${taken?.id}`}
        action={answerLetter}
        target={{ conversation: thread.id }}
        hint="N’écrivez ni nom, ni téléphone, ni adresse, ni lien : ils seraient masqués, sauf ceux que vous avez partagés ici."
        rows={8}
        filesHint="PDF ou images, trois au plus, 5 Mo chacun. L’autre personne les ouvre une fois que vous avez partagé vos coordonnées."
        draft={taken ? `reprise:${taken.id}` : `echange:${thread.id}`}
        text={taken?.body ?? ''}
      />
    </section>
  );
}
