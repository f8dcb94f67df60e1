import type { Metadata } from 'next';
import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { registerAsCompany } from '../actions';

export const metadata: Metadata = { title: 'Créer un compte d’entreprise' };

export default function CompanyRegistrationPage() {
  return (
    <>
      <PageHeader
        axis="companies"
        title="Créer un compte d’entreprise"
        lead="Cinq champs pour commencer. La mission locale vous appelle, puis confirme votre compte."
        crumbs={[{ label: 'Créer un compte', href: '/inscription' }]}
      />
      <div className="page grid *:max-w-2xl gap-6 py-8">
        <Notice title="La suite">
          Vous recevez un lien par courriel. Vous préparez votre page tout de suite. Elle devient publique
          quand la mission locale a confirmé votre entreprise, que vous avez signé la charte et qu’un
          conseiller l’a relue.
        </Notice>
        <Card>
          <ActionForm action={registerAsCompany} draft="inscription-entreprise">
            <TextField
              label="Numéro SIRET"
              name="siret"
              inputMode="numeric"
              hint="14 chiffres, par exemple sur vos factures."
              required
            />
            <TextField label="Nom de l’entreprise" name="nom" autoComplete="organization" required />
            <TextField
              label="Votre nom"
              name="contact"
              autoComplete="name"
              hint="Vu de la mission locale seule."
              required
            />
            <TextField
              label="Téléphone"
              name="telephone"
              type="tel"
              autoComplete="tel"
              hint="Vu de la mission locale seule."
            />
            <TextField label="Adresse e-mail" name="courriel" type="email" autoComplete="email" required />
            <div>
              <SubmitButton>Créer le compte</SubmitButton>
            </div>
          </ActionForm>
        </Card>
      </div>
    </>
  );
}
