import type { Metadata } from 'next';
import { Link } from '@/components/ui/link';
import { ActionForm } from '@/components/forms/action-form';
import { TextField, TickField } from '@/components/forms/fields';
import { SexField } from '@/components/owners/sex-field';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { CONSENT_TEXT } from '@/lib/accounts/consent';
import { registerAsCandidate } from '../actions';

export const metadata: Metadata = { title: 'Créer un compte de candidat' };

export default function CandidateRegistrationPage() {
  return (
    <>
      <PageHeader
        axis="skills"
        title="Créer mon compte de candidat"
        lead="Deux minutes. Ensuite, vous direz ce que vous savez faire, à votre rythme."
        crumbs={[{ label: 'Créer un compte', href: '/inscription' }]}
      />
      <div className="page grid *:max-w-2xl gap-6 py-8">
        <Notice title="Ce qui reste secret">
          Votre nom, votre âge, votre sexe, votre adresse e-mail et votre commune ne sont vus que par la
          mission locale. Les entreprises voient un code et un secteur, jamais vous.
        </Notice>
        <Card>
          <ActionForm action={registerAsCandidate} draft="inscription-candidat">
            <div className="grid gap-6 sm:grid-cols-2">
              <TextField label="Prénom" name="prenom" autoComplete="given-name" required />
              <TextField label="Nom" name="nom" autoComplete="family-name" required />
            </div>
            <TextField label="Adresse e-mail" name="courriel" type="email" autoComplete="email" required />
            <TextField
              label="Date de naissance"
              name="date-naissance"
              type="date"
              autoComplete="bday"
              hint="Cet espace est fait pour les jeunes de 16 à 25 ans."
              required
            />
            <div className="grid gap-6 sm:grid-cols-[2fr_1fr]">
              <TextField label="Commune" name="commune" hint="Là où vous habitez." required />
              <TextField
                label="Code postal"
                name="code-postal"
                inputMode="numeric"
                hint="Si vous le savez."
              />
            </div>
            <SexField />
            <TickField label={CONSENT_TEXT} name="consentement" required />
            <div>
              <SubmitButton>Créer mon compte</SubmitButton>
            </div>
            <p className="text-sm text-ink-soft">
              Ce que nous faisons de vos données :{' '}
              <Link href="/confidentialite" className="link">
                page confidentialité
              </Link>
              .
            </p>
          </ActionForm>
        </Card>
      </div>
    </>
  );
}
