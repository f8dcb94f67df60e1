import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { removeInvented } from './actions';

/** The demonstration's own accounts go too: whoever uses one of them is signed out by it. */
export function RemoveDemonstrationForm() {
  return (
    <Section id="demonstration" title="Démonstration">
      <p>
        Les personnes, entreprises, partenaires, offres et échanges inventés disparaissent, avec leurs comptes
        en demo.test. Ce que vous avez importé ou écrit reste. Créez d’abord votre propre compte de direction,
        avec la commande « npm run account », si vous êtes ici avec celui de la démonstration.
      </p>
      <ActionForm action={removeInvented} className="grid max-w-md gap-4">
        <TextField
          label="Confirmation"
          name="confirmation"
          hint="Écrivez RETIRER : cela ne peut pas être annulé."
        />
        <div>
          <SubmitButton variant="danger">Retirer les données de démonstration</SubmitButton>
        </div>
      </ActionForm>
    </Section>
  );
}
