import type { Metadata } from 'next';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { DEAD_LINK, safePath } from '@/lib/accounts/rules';
import { isLinkAlive } from '@/lib/accounts/is-link-alive';
import { databaseNow } from '@/lib/database-clock';
import { confirmSignIn } from '../actions';
import { ConfirmForm } from './confirm-form';

export const metadata: Metadata = { title: 'Confirmer la connexion', robots: { index: false } };

type Search = { jeton?: string | string[]; suite?: string | string[] };

export default async function ConfirmPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const token = [search.jeton].flat()[0] ?? '';
  const suite = safePath([search.suite].flat()[0]);
  const alive = await isLinkAlive(token, await databaseNow());
  return (
    <>
      <PageHeader
        title="Confirmer la connexion"
        lead={
          alive
            ? 'Un dernier geste : appuyez sur le bouton, et vous êtes connecté sur cet appareil.'
            : undefined
        }
      />
      <div className="page grid *:max-w-2xl gap-6 py-8">
        <Card>
          {alive ? <ConfirmForm action={confirmSignIn} token={token} suite={suite} /> : <DeadLink />}
        </Card>
        <p className="text-ink-soft">
          Vous n’avez pas demandé ce lien ? Fermez cette page : sans le bouton, il ne se passe rien.
        </p>
      </div>
    </>
  );
}

function DeadLink() {
  return (
    <div className="grid gap-5">
      <Notice tone="warning" title="Ce lien ne marche plus.">
        {DEAD_LINK}
      </Notice>
      <div>
        <LinkButton href="/connexion">Demander un autre lien</LinkButton>
      </div>
    </div>
  );
}
