import { ActionForm } from '@/components/forms/action-form';
import { TickField } from '@/components/forms/fields';
import { Card } from '@/components/ui/card';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Concerned } from '@/lib/charter/schema';
import { publish } from '../actions';

const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString('fr-FR')} ${number > 1 ? many : one}`;

/** What a publication does, in numbers, then its button. */
export function PublishForm({ revision, concerned }: { revision: number; concerned: Concerned }) {
  const { candidates, companies, partners, withoutAccount, publicPages } = concerned;
  return (
    <Card as="section" className="grid gap-4">
      <h2 className="text-xl">Publier cette version</h2>
      <ul className="grid list-disc gap-1 pl-5">
        <li>
          Tout le monde devra signer de nouveau : {count(candidates, 'candidat', 'candidats')},{' '}
          {count(companies, 'entreprise', 'entreprises')}, {count(partners, 'partenaire', 'partenaires')}. Un
          courriel les prévient.
        </li>
        <li>
          {count(publicPages, 'page publique quitte', 'pages publiques quittent')} la carte tout de suite.
          Chacune revient quand elle est signée.
        </li>
        <li>Les lettres attendent la signature des deux côtés.</li>
        {withoutAccount > 0 ? (
          <li>
            {count(withoutAccount, 'signature se fait', 'signatures se font')} sur papier, faute de compte sur
            le site : enregistrez-les ensuite sur les fiches.
          </li>
        ) : null}
      </ul>
      <ActionForm action={publish} className="grid gap-4">
        <input type="hidden" name="revision" value={revision} />
        <TickField
          name="publication-voulue"
          label="J’ai lu ce texte : chacun devra le signer de nouveau"
          required
        />
        <div>
          <SubmitButton>Publier</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
