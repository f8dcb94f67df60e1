import { Trash2 } from 'lucide-react';
import { Link } from '@/components/ui/link';
import { ActionForm } from '@/components/forms/action-form';
import { ChoiceField, TextField } from '@/components/forms/fields';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { SubmitButton } from '@/components/ui/submit-button';
import type { SavedSearchLine } from '@/lib/saved-searches/describe-saved-searches';
import { FREQUENCIES, FREQUENCY_LABELS } from '@/lib/saved-searches/schema';
import type { SearchAxis } from '@/lib/search/schema';
import { changeSavedSearch, forgetSavedSearch } from './actions';

const WHERE: Record<SearchAxis, string> = {
  profile: 'Profils',
  company: 'Entreprises',
  offer: 'Offres',
  partner: 'Partenaires',
};

/** One saved search: what it looks for, how many it finds, and how often one is told. */
export function SavedSearchCard({ search }: { search: SavedSearchLine }) {
  const { id, axis, name, frequency, path, criteria, total } = search;
  return (
    <Card as="li" className="grid gap-4">
      <div className="grid gap-2">
        <p className="flex flex-wrap gap-2">
          <Badge>{WHERE[axis]}</Badge>
          <Badge tone={frequency === 'never' ? undefined : 'success'}>
            {frequency === 'never'
              ? 'Sans courriel'
              : `Courriel ${FREQUENCY_LABELS[frequency].toLowerCase()}`}
          </Badge>
        </p>
        <h2 className="text-lg break-words">
          <Link href={path} className="link">
            {name}
          </Link>
        </h2>
        <p>
          {criteria.join(', ') || 'Sans critère'}.{' '}
          <span className="whitespace-nowrap">
            {total.toLocaleString('fr-FR')} {total > 1 ? 'résultats' : 'résultat'} aujourd’hui.
          </span>
        </p>
      </div>
      <details>
        <summary className="inline-flex min-h-11 cursor-pointer items-center font-bold text-brand">
          Renommer, changer ou supprimer
        </summary>
        <div className="grid gap-4 pt-2">
          <ActionForm
            action={changeSavedSearch}
            draft={`recherche:${id}`}
            initial={{ nom: name, frequence: frequency }}
            className="grid gap-4"
          >
            <input type="hidden" name="id" value={id} />
            <TextField id={`nom-${id}`} name="nom" label="Nom de la recherche" required />
            <ChoiceField
              id={`frequence-${id}`}
              name="frequence"
              label="Courriel"
              options={FREQUENCIES.map((value) => ({ value, label: FREQUENCY_LABELS[value] }))}
            />
            <div>
              <SubmitButton pendingLabel="Enregistrement…">Enregistrer</SubmitButton>
            </div>
          </ActionForm>
          <ActionForm action={forgetSavedSearch} className="contents">
            <input type="hidden" name="id" value={id} />
            <div>
              <SubmitButton variant="danger" pendingLabel="Suppression…">
                <Trash2 className="size-5" aria-hidden="true" />
                Supprimer cette recherche
              </SubmitButton>
            </div>
          </ActionForm>
        </div>
      </details>
    </Card>
  );
}
