import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ExchangeSheet } from '@/lib/conversations/exchange-repository';
import { close, reopen } from './actions';

/** What a counsellor may do to an exchange: end it, or open again what a counsellor ended. */
export function ExchangeGestures({ exchange }: { exchange: ExchangeSheet }) {
  const target = <input type="hidden" name="conversation" value={exchange.id} />;
  if (exchange.state === 'open')
    return (
      <details>
        <summary className="min-h-11 cursor-pointer py-2 font-bold text-brand">Clore cet échange</summary>
        <ActionForm action={close} className="grid gap-4 pt-2">
          {target}
          <p>
            Les deux personnes sont prévenues. Elles gardent leurs lettres, aucune autre ne peut partir, et
            seul un conseiller peut rouvrir l’échange. Le journal le note.
          </p>
          <div>
            <SubmitButton variant="danger">Clore</SubmitButton>
          </div>
        </ActionForm>
      </details>
    );
  if (exchange.closedFor !== 'counsellor')
    return <p>Les deux personnes seules peuvent reprendre cet échange : l’une propose, l’autre accepte.</p>;
  if (exchange.blockedBy.length > 0)
    return (
      <p>Une personne ne veut plus recevoir de lettres de l’autre : elle seule peut lever ce blocage.</p>
    );
  return (
    <ActionForm action={reopen} className="grid gap-4">
      {target}
      <p>Les deux personnes sont prévenues et peuvent de nouveau s’écrire. Le journal le note.</p>
      <div>
        <SubmitButton variant="secondary">Rouvrir</SubmitButton>
      </div>
    </ActionForm>
  );
}
