import type { Metadata } from 'next';
import { Link } from '@/components/ui/link';
import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { listAttachments } from '@/lib/attachments/find-attachments';
import { listCards } from '@/lib/contact-shares/repository';
import { listQuestions } from '@/lib/conversations/list-questions';
import { isCorrespondent, sideOf } from '@/lib/conversations/policy';
import { findThread } from '@/lib/conversations/thread-repository';
import { databaseNow } from '@/lib/database-clock';
import { getActor } from '@/lib/session';
import { Answer } from './answer';
import { ClosedNotice } from './closed-notice';
import { Correspondence } from './correspondence';
import { DoneNotice } from './done-notice';
import { NewLetters } from './new-letters';
import { Questions } from './questions';
import { ThreadMenu } from './thread-menu';

export const metadata: Metadata = { title: 'Échange', robots: { index: false } };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ envoi?: string; fait?: string; reprendre?: string }>;
};

export default async function ThreadPage({ params, searchParams }: Props) {
  const [actor, { id }, { envoi, fait, reprendre }] = await Promise.all([getActor(), params, searchParams]);
  if (actor.role === 'visitor') redirect(`/connexion?suite=/echanges/${encodeURIComponent(id)}`);
  if (!isCorrespondent(actor) || !z.uuid().safeParse(id).success) notFound();
  // before the letters are read: one that comes meanwhile stays new
  const askedAt = (await databaseNow()).toISOString();
  const [thread, cards, files] = await Promise.all([
    findThread(actor, id),
    listCards(id),
    listAttachments(id, sideOf(actor)),
  ]);
  if (!thread) notFound();
  const questions = await listQuestions(actor, thread);
  const taken = thread.letters.find((letter) => letter.mine && letter.id === reprendre);
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
          thread.closing ? undefined : (
            <>
              <LinkButton href="#repondre">{thread.answered ? 'Répondre' : 'Écrire encore'}</LinkButton>
              {thread.answered ? (
                <LinkButton variant="secondary" href={`/echanges/${id}/coordonnees`}>
                  Partager mes coordonnées
                </LinkButton>
              ) : null}
            </>
          )
        }
      />
      <div className="page py-8">
        <div className="grid max-w-3xl gap-6">
          <DoneNotice
            sent={envoi !== undefined}
            done={fait}
            redactions={thread.letters.at(-1)?.redactions ?? 0}
          />
          {thread.unread > 0 ? <NewLetters conversation={id} seenAt={askedAt} /> : null}
          <Questions letters={questions} />
          <Correspondence thread={thread} cards={cards} files={files} />
          {thread.closing ? (
            <ClosedNotice id={id} closing={thread.closing} />
          ) : (
            <Answer thread={thread} taken={taken} />
          )}
          <ThreadMenu id={id} open={thread.closing === null} blocked={thread.closing?.blockedByMe ?? false} />
        </div>
      </div>
    </>
  );
}
