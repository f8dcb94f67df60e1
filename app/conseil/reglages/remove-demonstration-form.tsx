import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { removeInvented } from './actions';

/** The demonstration's own accounts go too: whoever uses one of them is signed out by it. */
export function RemoveDemonstrationForm() {
  return (
    <Section id="demonstration" title="Démonstration">
      <p>
        Les personnes, entreprises, partenaires, offres et échanges inventés disparaissent, avec leurs comptes
        en demo.test. Ce que vous avez importé ou écrit reste. Si vous êtes ici avec le compte de direction de
        la démonstration, ouvrez d’abord le vôtre dans{' '}
        <Link href="/conseil/reglages/comptes" className="link">
          Comptes
        </Link>
        .
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
