import type { Metadata } from 'next';
import { ActionForm } from '@/components/forms/action-form';
import { ChoiceField, TextField } from '@/components/forms/fields';
import { Card } from '@/components/ui/card';
import { ConfirmItIsYou } from '@/components/ui/confirm-it-is-you';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { wordOf } from '@/lib/address-bar';
import { listStaffAccounts } from '@/lib/accounts/staff-account-repository';
import { hasSignedInRecently } from '@/lib/session';
import { requireDirector } from '../../require-director';
import { SettingsTabs } from '../settings-tabs';
import { AccountCard, STAFF_ROLES } from './account-card';
import { openAccount } from './actions';

export const metadata: Metadata = { title: 'Comptes de l’équipe', robots: { index: false } };

const DONE: Record<string, string> = {
  ouvert: 'Le compte est ouvert. La personne reçoit un courriel qui lui dit comment se connecter.',
  ferme: 'Le compte est fermé : la personne est déconnectée et ne peut plus entrer.',
  'code-retire':
    'Le code est retiré. La personne est déconnectée et prévenue par courriel ; elle en mettra un autre en place.',
  rouvert: 'Le compte est rouvert : la personne peut demander un lien de connexion.',
};

const HINTS = {
  counsellor: 'Relit les pages et les lettres, tient les fiches.',
  director: 'Fait de même, et tient les réglages, la charte et les comptes.',
};

export default async function AccountsPage({
  searchParams,
}: {
  searchParams: Promise<{ fait?: string | string[] }>;
}) {
  const actor = await requireDirector('/conseil/reglages/comptes');
  const [{ fait }, accounts, isRecent] = await Promise.all([
    searchParams,
    listStaffAccounts(),
    hasSignedInRecently(),
  ]);
  return (
    <>
      <PageHeader
        title="Comptes de l’équipe"
        lead="Qui entre dans l’espace conseil. Chacun se connecte par un lien reçu par courriel."
        crumbs={[
          { label: 'Espace conseil', href: '/conseil' },
          { label: 'Réglages', href: '/conseil/reglages' },
        ]}
      />
      <div className="page grid gap-8 py-8">
        <SettingsTabs />
        {wordOf(DONE, fait) ? (
          <Notice tone="success" announce>
            {wordOf(DONE, fait)}
          </Notice>
        ) : null}
        <div className="grid items-start gap-10 lg:grid-cols-[2fr_1fr]">
          <Section id="equipe" title="L’équipe">
            <ul className="grid gap-4">
              {accounts.map((account) => (
                <AccountCard key={account.id} account={account} oneself={account.id === actor.userId} />
              ))}
            </ul>
          </Section>
          <Card as="section" className="grid gap-4">
            <h2 className="text-xl">Ouvrir un compte</h2>
            {isRecent ? null : (
              <ConfirmItIsYou
                to="ouvrir ou rouvrir un compte, ou retirer un code"
                comeBackTo="/conseil/reglages/comptes"
              />
            )}
            <ActionForm action={openAccount} draft="compte-equipe">
              <TextField label="Prénom et nom" name="nom" required />
              <TextField label="Adresse e-mail" name="courriel" type="email" required />
              <ChoiceField
                label="Rôle"
                name="role"
                required
                options={(['counsellor', 'director'] as const).map((value) => ({
                  ...{ value, label: STAFF_ROLES[value], hint: HINTS[value] },
                }))}
              />
              <div>
                <SubmitButton>Ouvrir le compte</SubmitButton>
              </div>
            </ActionForm>
          </Card>
        </div>
      </div>
    </>
  );
}
