import { ActionForm } from '@/components/forms/action-form';
import { Card } from '@/components/ui/card';
import { SubmitButton } from '@/components/ui/submit-button';
import type { AddressStanding } from '@/lib/companies/address-repository';
import { chooseAddress } from './actions';

const WORDS: Record<AddressStanding, string> = {
  hidden:
    'Les visiteurs voient votre commune, pas votre adresse. Vous pouvez montrer l’adresse de votre page, et votre place sur la carte. Nous la demandons à l’annuaire des entreprises de l’État, avec votre numéro SIRET.',
  waiting:
    'Votre page montre votre adresse. Nous demandons votre place sur la carte à l’annuaire des entreprises : elle vient en quelques minutes.',
  shown: 'Votre page montre votre adresse, et la carte votre place.',
  unknown:
    'Votre page montre votre adresse. L’annuaire des entreprises ne donne pas de place pour votre numéro SIRET : la carte montre votre commune.',
  elsewhere:
    'Votre page montre votre adresse. L’annuaire des entreprises place votre SIRET dans une autre commune que votre page : la carte montre la commune de votre page. Si elle a changé, corrigez-la.',
};

/** Off until the company wants it; applies at once, and is taken back at once. */
export function AddressForm({ standing, schematic }: { standing: AddressStanding; schematic: boolean }) {
  const isHidden = standing === 'hidden';
  return (
    <Card as="section">
      <ActionForm action={chooseAddress} className="grid gap-3">
        <h2 id="adresse-carte" className="text-xl">
          Votre adresse
        </h2>
        <p>{WORDS[standing]}</p>
        {schematic ? (
          <p>Pour l’instant la carte est schématique : elle ne montre encore personne à son adresse.</p>
        ) : null}
        <input type="hidden" name="adresse" value={isHidden ? 'oui' : 'non'} />
        <div>
          <SubmitButton variant="secondary">
            {isHidden ? 'Montrer mon adresse sur la carte' : 'Ne plus montrer mon adresse'}
          </SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
