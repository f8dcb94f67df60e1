import type { Metadata } from 'next';
import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { registerAsPartner } from '../actions';

export const metadata: Metadata = { title: 'Créer un compte de partenaire' };

export default function PartnerRegistrationPage() {
  return (
    <>
      <PageHeader
        axis="partners"
        title="Créer un compte de partenaire"
        lead="Association, institution, organisme de formation, parrain : votre page, relue par la mission locale."
        crumbs={[{ label: 'Créer un compte', href: '/inscription' }]}
      />
      <div className="page grid *:max-w-2xl gap-6 py-8">
        <Card>
          <ActionForm action={registerAsPartner} draft="inscription-partenaire">
            <TextField label="Nom de la structure" name="nom" autoComplete="organization" required />
            <div className="grid gap-6 sm:grid-cols-[2fr_1fr]">
              <TextField label="Commune" name="commune" required />
              <TextField
                label="Code postal"
                name="code-postal"
                inputMode="numeric"
                hint="Si vous le savez."
              />
            </div>
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
