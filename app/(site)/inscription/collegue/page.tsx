import type { Metadata } from 'next';
import { Link } from '@/components/ui/link';
import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { findInvitationOf } from '@/lib/colleagues/join-company';
import { DEAD_INVITATION } from '@/lib/colleagues/rules';
import { databaseNow } from '@/lib/database-clock';
import { decline, join } from './actions';

export const metadata: Metadata = { title: 'Rejoindre une entreprise', robots: { index: false } };

type Search = { jeton?: string | string[]; fait?: string };

/** Opening the page changes nothing: mail scanners open links. Only its buttons do. */
export default async function JoinPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { jeton, fait } = await searchParams;
  const token = [jeton].flat()[0] ?? '';
  const declined = fait === 'refusee';
  const invitation = declined ? null : await findInvitationOf(token, await databaseNow());
  return (
    <>
      <PageHeader
        axis="companies"
        title={
          invitation
            ? `Rejoindre ${invitation.company ? `« ${invitation.company} »` : 'une entreprise'}`
            : 'Rejoindre une entreprise'
        }
        lead={
          invitation
            ? 'Vous tiendrez sa page et ses offres, et vous lirez ses lettres. Rien ne se passe sans le bouton.'
            : undefined
        }
      />
      <div className="page axis-companies grid *:max-w-2xl gap-6 py-8">
        {invitation ? <Answer token={token} email={invitation.email} /> : null}
        {declined ? (
          <Notice tone="success" announce title="Vous avez refusé l’invitation.">
            Votre adresse est effacée, et le lien ne marche plus.
          </Notice>
        ) : null}
        {!invitation && !declined ? (
          <Notice tone="warning" title="Cette invitation ne marche plus.">
            {DEAD_INVITATION}
          </Notice>
        ) : null}
      </div>
    </>
  );
}

function Answer({ token, email }: { token: string; email: string }) {
  return (
    <>
      <Card>
        <ActionForm action={join} draft="inscription-collegue" className="grid gap-5">
          <input type="hidden" name="jeton" value={token} />
          <p>
            Votre compte sera à l’adresse <strong className="wrap-anywhere">{email}</strong>. Les lettres y
            arriveront.
          </p>
          <TextField
            label="Votre prénom et votre nom"
            name="nom"
            autoComplete="name"
            hint="Vos collègues et la mission locale les lisent. Les candidats, jamais : nous les masquons dans vos lettres."
            required
          />
          <div>
            <SubmitButton>Rejoindre l’entreprise</SubmitButton>
          </div>
        </ActionForm>
      </Card>
      <ActionForm action={decline} className="grid gap-3">
        <input type="hidden" name="jeton" value={token} />
        <p>
          Vous n’attendiez pas cette invitation ? Refusez-la : votre adresse est effacée. Ce que nous gardons
          est écrit dans{' '}
          <Link href="/confidentialite" className="link">
            la page Confidentialité
          </Link>
          .
        </p>
        <div>
          <SubmitButton variant="secondary">Refuser l’invitation</SubmitButton>
        </div>
      </ActionForm>
    </>
  );
}
