import { BellPlus } from 'lucide-react';
import { Link } from '@/components/ui/link';
import { ActionForm } from '@/components/forms/action-form';
import { ChoiceField, TextField } from '@/components/forms/fields';
import { SubmitButton } from '@/components/ui/submit-button';
import { canSaveSearches } from '@/lib/saved-searches/policy';
import { FREQUENCIES, FREQUENCY_LABELS, LONGEST_NAME } from '@/lib/saved-searches/schema';
import { toHref } from '@/lib/search/criteria';
import type { Matches } from '@/lib/search/find-matches';
import type { SearchAxis } from '@/lib/search/schema';
import { getActor } from '@/lib/session';
import { keepSearch } from './actions';

const EVERYTHING: Record<SearchAxis, string> = {
  profile: 'Tous les profils',
  company: 'Toutes les entreprises',
  offer: 'Toutes les offres',
  partner: 'Tous les partenaires',
};

/** Keeps the search on the screen and asks to be told what is new. For candidates and companies; others may sign in. */
export async function SaveSearch({ found: { state, chosen } }: { found: Matches }) {
  const actor = await getActor();
  const address = toHref({ ...state, page: 1 });
  if (actor.role === 'visitor') {
    return (
      <p className="text-sm print:hidden">
        <Link href={`/connexion?suite=${encodeURIComponent(address)}`} className="link inline-block py-2">
          Connectez-vous
        </Link>{' '}
        pour garder cette recherche et recevoir les nouveautés par courriel.
      </p>
    );
  }
  if (!canSaveSearches(actor)) return null;
  const name = chosen.map(({ label }) => label).join(', ') || EVERYTHING[state.axis];
  return (
    <details className="print:hidden">
      <summary className="inline-flex min-h-11 list-none items-center gap-2 rounded-md px-2 font-bold text-brand underline underline-offset-4 hover:bg-brand-soft">
        <BellPlus className="size-5" aria-hidden="true" />
        Garder cette recherche
      </summary>
      <div className="mt-2 rounded-lg border border-line bg-surface p-4">
        <ActionForm
          action={keepSearch}
          initial={{ nom: name.slice(0, LONGEST_NAME), frequence: 'daily' }}
          className="grid gap-4"
        >
          <input type="hidden" name="axe" value={state.axis} />
          <input type="hidden" name="recherche" value={address.split('?')[1] ?? ''} />
          <TextField name="nom" label="Nom de la recherche" required />
          <ChoiceField
            name="frequence"
            label="Me prévenir par courriel de ce qui est nouveau"
            options={FREQUENCIES.map((value) => ({ value, label: FREQUENCY_LABELS[value] }))}
          />
          <div>
            <SubmitButton pendingLabel="Enregistrement…">Enregistrer cette recherche</SubmitButton>
          </div>
        </ActionForm>
      </div>
    </details>
  );
}
