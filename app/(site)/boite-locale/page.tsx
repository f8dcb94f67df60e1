import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { env } from '@/lib/env';
import { listLocalMail } from '@/lib/mail/transport/local-mail-repository';
import { LocalMailCard } from './local-mail-card';

export const metadata: Metadata = { title: 'Boîte locale', robots: { index: false } };
export const dynamic = 'force-dynamic';

const SHOWN = 50;

export default async function LocalMailboxPage({
  searchParams,
}: {
  searchParams: Promise<{ a?: string; reponse?: string }>;
}) {
  if (env.mailTransport !== 'local') notFound();
  const { a, reponse } = await searchParams;
  const mails = await listLocalMail(SHOWN, a ?? null);
  return (
    <>
      <PageHeader
        title="Boîte locale"
        lead={
          a
            ? `Courriels pour ${a}, du plus récent au plus ancien.`
            : 'Tous les courriels que le site aurait envoyés, du plus récent au plus ancien.'
        }
      />
      <div className="page py-8">
        <div className="grid max-w-3xl gap-6">
          <Notice tone="warning" title="Cette page n’existe que sans fournisseur de courriels.">
            Rien ne part de cet ordinateur. Elle montre les courriels de tout le monde, liens de connexion
            compris, et permet d’y répondre comme si vous étiez leur destinataire. Elle disparaît dès que
            RESEND_API_KEY est réglée.
          </Notice>
          {reponse ? (
            <Notice tone="success" announce title="Réponse reçue.">
              Elle suit le même chemin qu’un vrai courriel : elle arrive dans un instant.
            </Notice>
          ) : null}
          {mails.length === 0 ? (
            <EmptyState title="Aucun courriel pour le moment">
              <p>Demandez un lien de connexion ou écrivez une lettre : le courriel apparaîtra ici.</p>
            </EmptyState>
          ) : (
            <ol className="grid gap-4">
              {mails.map((mail) => (
                <LocalMailCard key={mail.id} mail={mail} />
              ))}
            </ol>
          )}
        </div>
      </div>
    </>
  );
}
