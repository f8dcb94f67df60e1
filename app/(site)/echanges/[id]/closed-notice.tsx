import { ActionForm } from '@/components/forms/action-form';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { formatDay } from '@/lib/calendar';
import type { ThreadClosing } from '@/lib/conversations/thread';
import { resumeExchange } from '../actions';

const ENDED: Record<ThreadClosing['by'], string> = {
  me: 'Vous avez mis fin à cet échange',
  other: 'L’autre personne a mis fin à cet échange',
  silence: 'Cet échange s’est terminé après six mois de silence',
  counsellor: 'Un conseiller a mis fin à cet échange',
};

/** Why nothing more can be written, and how the exchange may be taken up again. */
export function ClosedNotice({ id, closing }: { id: string; closing: ThreadClosing }) {
  return (
    <section id="repondre" aria-labelledby="titre-termine" className="grid gap-4 border-t-2 border-line pt-6">
      <h2 id="titre-termine">Cet échange est terminé.</h2>
      <p>
        {ENDED[closing.by]}, le {formatDay(closing.at)}. Les lettres restent lisibles, aucune autre ne peut
        partir.
      </p>
      <Again id={id} closing={closing} />
    </section>
  );
}

function Again({ id, closing }: { id: string; closing: ThreadClosing }) {
  if (closing.by === 'counsellor') return <p>Pour le reprendre, parlez-en à la mission locale.</p>;
  if (closing.blockedByMe)
    return <p>Vous avez bloqué cette personne : elle ne peut plus rien vous envoyer.</p>;
  if (closing.reopenAsked === 'me')
    return (
      <Notice title="Vous proposez de reprendre.">
        L’échange reprendra si l’autre personne est d’accord. Vous n’avez rien d’autre à faire.
      </Notice>
    );
  const asked = closing.reopenAsked === 'other';
  return (
    <ActionForm action={resumeExchange} className="grid justify-items-start gap-3">
      <input type="hidden" name="conversation" value={id} />
      <p>
        {asked
          ? 'L’autre personne propose de le reprendre. Rien ne reprend sans votre accord.'
          : 'Vous pouvez proposer de le reprendre : l’autre personne choisit.'}
      </p>
      <SubmitButton variant={asked ? 'primary' : 'secondary'}>
        {asked ? 'Reprendre l’échange' : 'Proposer de reprendre'}
      </SubmitButton>
    </ActionForm>
  );
}
