import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { isSignedIn } from '@/lib/accounts/actor';
import { safePath } from '@/lib/accounts/rules';
import { getActor } from '@/lib/session';
import { requestOwnLink } from './actions';

export const metadata: Metadata = { title: 'Confirmer que c’est moi', robots: { index: false } };

type Search = Promise<{ envoi?: string; suite?: string }>;

/** For who is signed in already: a link to their own mailbox, which opens a new session. */
export default async function SignInAgainPage({ searchParams }: { searchParams: Search }) {
  const [actor, search] = await Promise.all([getActor(), searchParams]);
  const suite = safePath([search.suite].flat()[0]) ?? '/mon-compte';
  if (!isSignedIn(actor)) redirect(`/connexion?suite=${encodeURIComponent(suite)}`);
  return (
    <>
      <PageHeader
        title="Confirmez que c’est vous"
        lead="Un ordinateur resté ouvert ne suffit pas pour changer ce qui protège un compte. Votre boîte de courriel, si."
      />
      <div className="page grid *:max-w-2xl gap-6 py-8">
        {search.envoi ? (
          <Notice tone="success" announce title="Regardez vos courriels.">
            Un lien vient de partir à l’adresse de votre compte. Ouvrez-le sur cet appareil : vous reviendrez
            où vous étiez.
          </Notice>
        ) : null}
        <Card className="grid gap-4">
          <ActionForm action={requestOwnLink}>
            <input type="hidden" name="suite" value={suite} />
            <p>Le lien part à l’adresse de votre compte. Vous restez connecté en attendant.</p>
            <div>
              <SubmitButton>Recevoir le lien</SubmitButton>
            </div>
          </ActionForm>
        </Card>
        <p>Vous ne recevez plus rien à cette adresse ? Appelez la mission locale.</p>
      </div>
    </>
  );
}
