import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { LetterForm } from '@/components/letters/letter-form';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { ReportLink } from '@/components/ui/report-link';
import { isCorrespondent } from '@/lib/conversations/policy';
import { findThread, markRead, type ThreadView } from '@/lib/conversations/thread-repository';
import { getActor } from '@/lib/session';
import { answerLetter } from '../actions';
import { LetterCard } from './letter-card';

export const metadata: Metadata = { title: 'Échange', robots: { index: false } };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ envoi?: string }> };

export default async function ThreadPage({ params, searchParams }: Props) {
  const [actor, { id }, { envoi }] = await Promise.all([getActor(), params, searchParams]);
  if (actor.role === 'visitor') redirect(`/connexion?suite=/echanges/${encodeURIComponent(id)}`);
  if (!isCorrespondent(actor) || !z.uuid().safeParse(id).success) notFound();
  const thread = await findThread(actor, id);
  if (!thread) notFound();
  if (thread.unread > 0) await markRead(actor, id, new Date());
  return (
    <>
      <PageHeader
        axis={thread.side === 'candidate' ? 'companies' : 'skills'}
        title={thread.otherName}
        lead={
          <>
            Échange {thread.reference}.{' '}
            {thread.otherPath ? (
              <Link href={thread.otherPath} className="link">
                Voir la page
              </Link>
            ) : null}
          </>
        }
        crumbs={[{ label: 'Mes échanges', href: '/echanges' }]}
        actions={
          thread.closed ? undefined : (
            <LinkButton href="#repondre">{thread.answered ? 'Répondre' : 'Écrire encore'}</LinkButton>
          )
        }
      />
      <div className="page py-8">
        <div className="grid max-w-3xl gap-6">
          {envoi ? (
            <Notice tone="success" announce title="Votre lettre est en route.">
              {thread.letters.at(-1)?.redactions
                ? 'Nous y avons masqué des coordonnées : elles se partagent seulement quand les deux personnes le veulent.'
                : 'Vous recevrez un courriel dès qu’une réponse arrive.'}
            </Notice>
          ) : null}
          <ol className="grid gap-4" aria-label="Lettres, de la plus ancienne à la plus récente">
            {thread.letters.map((letter) => (
              <LetterCard
                key={letter.id}
                letter={letter}
                otherName={thread.otherName}
                answered={thread.answered}
              />
            ))}
          </ol>
          <Answer thread={thread} />
          <ReportLink />
        </div>
      </div>
    </>
  );
}

function Answer({ thread }: { thread: ThreadView }) {
  if (thread.closed)
    return (
      <Notice title="Cet échange est terminé.">
        Vous pouvez relire les lettres ; aucune autre ne peut partir.
      </Notice>
    );
  return (
    <section
      id="repondre"
      aria-labelledby="titre-repondre"
      className="grid scroll-mt-4 gap-4 border-t-2 border-line pt-6"
    >
      <h2 id="titre-repondre">{thread.answered ? 'Répondre' : 'Écrire encore'}</h2>
      <LetterForm
        // A letter that left starts an empty form.
        key={thread.letters.length}
        action={answerLetter}
        target={{ conversation: thread.id }}
        hint="N’écrivez ni nom, ni téléphone, ni adresse, ni lien : ils seraient masqués."
        rows={8}
      />
    </section>
  );
}
