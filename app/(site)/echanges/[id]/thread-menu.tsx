import { ActionForm } from '@/components/forms/action-form';
import { TickField } from '@/components/forms/fields';
import { SubmitButton } from '@/components/ui/submit-button';
import { endExchange, unblockExchange } from '../actions';

type Props = { id: string; open: boolean; blocked: boolean };

/** How to stop: end the exchange, and no longer hear of this person. */
export function ThreadMenu({ id, open, blocked }: Props) {
  if (blocked) {
    return (
      <ActionForm action={unblockExchange} className="contents">
        <input type="hidden" name="conversation" value={id} />
        <div>
          <SubmitButton variant="secondary">Ne plus bloquer cette personne</SubmitButton>
        </div>
      </ActionForm>
    );
  }
  return (
    <details className="border-t border-line pt-2 print:hidden">
      <summary className="min-h-11 cursor-pointer py-2 font-bold text-brand">
        {open ? 'Terminer cet échange' : 'Bloquer cette personne'}
      </summary>
      <ActionForm action={endExchange} className="grid gap-4 pt-2">
        <input type="hidden" name="conversation" value={id} />
        <p>
          {open
            ? 'Plus aucune lettre ne partira, ni la vôtre ni la sienne. L’autre personne lira que l’échange est terminé.'
            : 'Elle ne pourra plus vous proposer de reprendre l’échange, et n’en saura rien.'}
        </p>
        {open ? (
          <TickField
            name="bloquer"
            label="Bloquer aussi cette personne"
            hint="Elle ne pourra pas vous proposer de reprendre l’échange, et ne saura pas que vous l’avez bloquée."
          />
        ) : (
          <input type="hidden" name="bloquer" value="oui" />
        )}
        <div>
          <SubmitButton variant="danger">{open ? 'Terminer l’échange' : 'Bloquer'}</SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}
