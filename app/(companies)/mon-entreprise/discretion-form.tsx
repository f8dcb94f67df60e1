import { ActionForm } from '@/components/forms/action-form';
import { Card } from '@/components/ui/card';
import { SubmitButton } from '@/components/ui/submit-button';
import { chooseDiscretion } from './actions';

/** Discretion applies at once: it only hides, or shows again what was reviewed. */
export function DiscretionForm({ discreet }: { discreet: boolean }) {
  return (
    <Card as="section">
      <ActionForm action={chooseDiscretion} className="grid gap-3">
        <h2 id="discretion" className="text-xl">
          Discrétion
        </h2>
        <p>
          {discreet
            ? 'Votre nom et votre commune sont cachés. Les visiteurs voient votre secteur d’activité et votre communauté de communes.'
            : 'Votre nom et votre commune sont visibles. Vous pouvez les cacher : les visiteurs verront seulement votre secteur d’activité et votre communauté de communes.'}
        </p>
        <input type="hidden" name="discrete" value={discreet ? 'non' : 'oui'} />
        <div>
          <SubmitButton variant="secondary">
            {discreet ? 'Montrer qui nous sommes' : 'Rester discrète'}
          </SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
