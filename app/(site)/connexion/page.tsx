import type { Metadata } from 'next';
import { Link } from '@/components/ui/link';
import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { homeOfRole, safePath } from '@/lib/accounts/rules';
import { getActor } from '@/lib/session';
import { requestLink } from './actions';

export const metadata: Metadata = { title: 'Se connecter', robots: { index: false } };

type Search = { supprime?: string; envoi?: string; 'au-revoir'?: string; suite?: string; garde?: string };

export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  const [actor, search] = await Promise.all([getActor(), searchParams]);
  const suite = safePath([search.suite].flat()[0]);
  if (actor.role !== 'visitor') redirect(suite ?? homeOfRole(actor.role));
  return (
    <>
      <PageHeader
        title="Se connecter"
        lead="Pas de mot de passe à retenir : nous vous envoyons un lien par courriel. Il marche une fois, pendant une heure."
      />
      <div className="page grid *:max-w-2xl gap-6 py-8">
        {search['au-revoir'] ? (
          <Notice tone="success" announce title="Vous êtes déconnecté.">
            À bientôt.
          </Notice>
        ) : null}
        {search.garde ? (
          <Notice tone="warning" announce title="Votre session est terminée.">
            Rien n’a été envoyé, et ce que vous avez écrit est gardé : connectez-vous, vous le retrouverez.
          </Notice>
        ) : null}
        {search.supprime ? (
          <Notice tone="success" announce title="Votre compte est supprimé.">
            Il ne reste rien de vous ici, que des nombres.
          </Notice>
        ) : null}
        {search.envoi ? <LinkSent /> : null}
        <Card>
          <ActionForm action={requestLink}>
            {suite ? <input type="hidden" name="suite" value={suite} /> : null}
            <TextField label="Adresse e-mail" name="courriel" type="email" autoComplete="email" required />
            <div>
              <SubmitButton>Recevoir le lien</SubmitButton>
            </div>
          </ActionForm>
        </Card>
        <p>
          Pas encore inscrit ?{' '}
          <Link href="/inscription" className="link">
            Créer un compte
          </Link>
          . C’est gratuit.
        </p>
      </div>
    </>
  );
}

function LinkSent() {
  return (
    <Notice tone="success" announce title="Regardez vos courriels.">
      <p>
        Si un compte existe à cette adresse, un lien vient de partir. Ouvrez-le, puis appuyez sur « Confirmer
        la connexion ». Il marche pendant une heure.
      </p>
      <p className="mt-2">
        Rien après cinq minutes ? Regardez dans les indésirables, vérifiez l’adresse, puis demandez un autre
        lien ci-dessous.
      </p>
    </Notice>
  );
}
