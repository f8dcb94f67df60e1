import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { ConfirmItIsYou } from '@/components/ui/confirm-it-is-you';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { askAddress } from './correction-actions';

const DONE: Record<string, string> = {
  // the same whoever the address belongs to: it tells nobody who has an account
  demandee:
    'C’est noté. Un lien part à cette nouvelle adresse : ouvrez-le ici, là où vous êtes connecté. Il marche un jour.',
  changee: 'Votre adresse a changé. Vous êtes déconnecté de vos autres appareils.',
};

type Props = { email: string; waiting: string | null; done: string | undefined; isRecent: boolean };

/** The address by which one signs in and gets letters; a new one is proved by a mailed link. */
export function AddressSection({ email, waiting, done, isRecent }: Props) {
  return (
    <Section id="adresse" title="Mon adresse e-mail">
      {done && DONE[done] ? (
        <Notice tone="success" announce>
          {DONE[done]}
        </Notice>
      ) : null}
      <p>
        Vous vous connectez et recevez vos lettres à <strong className="wrap-anywhere">{email}</strong>.
      </p>
      {waiting ? (
        <p>
          Vous avez demandé <strong className="wrap-anywhere">{waiting}</strong> : ouvrez le lien reçu à cette
          adresse.
        </p>
      ) : null}
      {isRecent ? (
        <NewAddressForm />
      ) : (
        <ConfirmItIsYou to="changer d’adresse" comeBackTo="/mon-compte#adresse" />
      )}
    </Section>
  );
}

function NewAddressForm() {
  return (
    <ActionForm action={askAddress} draft="nouvelle-adresse" className="grid max-w-md gap-4">
      <TextField
        label="Nouvelle adresse e-mail"
        name="courriel"
        type="email"
        autoComplete="email"
        hint="Rien ne change avant que vous ouvriez le lien envoyé à cette adresse."
        required
      />
      <div>
        <SubmitButton variant="secondary">Changer d’adresse</SubmitButton>
      </div>
    </ActionForm>
  );
}
