import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { isSignedIn } from '@/lib/accounts/actor';
import { DEAD_ADDRESS_LINK, findAskedAddress } from '@/lib/accounts/ask-new-address';
import { databaseNow } from '@/lib/database-clock';
import { getActor } from '@/lib/session';
import { confirmAddress } from './actions';

export const metadata: Metadata = { title: 'Confirmer mon adresse', robots: { index: false } };

type Search = Promise<{ jeton?: string | string[] }>;

/** Opening the page changes nothing: mail scanners open links. Only its button does, for who asked and is signed in. */
export default async function ConfirmAddressPage({ searchParams }: { searchParams: Search }) {
  const [{ jeton }, actor] = await Promise.all([searchParams, getActor()]);
  const token = [jeton].flat()[0] ?? '';
  if (!isSignedIn(actor)) {
    const path = `/mon-compte/adresse?jeton=${encodeURIComponent(token)}`;
    redirect(`/connexion?suite=${encodeURIComponent(path)}`);
  }
  const email = await findAskedAddress({ userId: actor.userId, token, now: await databaseNow() });
  return (
    <>
      <PageHeader title="Confirmer mon adresse" crumbs={[{ label: 'Mon compte', href: '/mon-compte' }]} />
      <div className="page grid *:max-w-2xl gap-6 py-8">
        {email ? (
          <Card>
            <ActionForm action={confirmAddress} className="grid gap-4">
              <input type="hidden" name="jeton" value={token} />
              <p>
                Votre compte sera à l’adresse <strong className="wrap-anywhere">{email}</strong>. Vous vous
                connecterez avec elle, et vos lettres y arriveront. L’ancienne adresse reçoit un avis.
              </p>
              <div>
                <SubmitButton>Confirmer cette adresse</SubmitButton>
              </div>
            </ActionForm>
          </Card>
        ) : (
          <>
            <Notice tone="warning" title="Ce lien ne marche pas ici.">
              {DEAD_ADDRESS_LINK}
            </Notice>
            <div>
              <LinkButton href="/mon-compte#adresse">Mon compte</LinkButton>
            </div>
          </>
        )}
      </div>
    </>
  );
}
