import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { erase } from './actions';

const WHAT_GOES = {
  candidate:
    'Votre identité, votre profil et le texte de vos lettres disparaissent tout de suite, pour toujours. Il ne reste que des nombres, sans vous.',
  company:
    'Votre compte disparaît tout de suite. Si vous êtes seul à gérer l’entreprise, sa page, ses offres, ses actualités et le texte des lettres disparaissent aussi, pour toujours. Sinon elle reste à vos collègues : si aucun n’est administrateur, le plus ancien le devient. Si vous avez retiré quelqu’un de l’équipe depuis moins de 30 jours, elle est mise en pause et la mission locale décide avec lui.',
  partner:
    'Votre compte disparaît tout de suite. Si vous êtes seul à le gérer, la page de votre structure disparaît aussi, pour toujours.',
  former: 'Votre compte disparaît tout de suite, pour toujours.',
};

export function EraseForm({ role }: { role: keyof typeof WHAT_GOES }) {
  return (
    <Section id="supprimer" title="Supprimer">
      <p>{WHAT_GOES[role]}</p>
      <ActionForm action={erase} className="grid max-w-md gap-4">
        <TextField
          label="Confirmation"
          name="confirmation"
          hint="Écrivez SUPPRIMER : cela ne peut pas être annulé."
        />
        <div>
          <SubmitButton variant="danger">Supprimer mon compte</SubmitButton>
        </div>
      </ActionForm>
    </Section>
  );
}
