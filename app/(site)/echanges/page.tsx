import { MessagesSquare } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Card, CardLink } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { pageNumber } from '@/lib/address-bar';
import { isCorrespondent } from '@/lib/conversations/policy';
import type { ThreadSummary } from '@/lib/conversations/thread';
import { countThreads, listThreads, THREADS_A_PAGE } from '@/lib/conversations/thread-repository';
import { getActor } from '@/lib/session';
import { LetterDate } from './letter-date';

export const metadata: Metadata = { title: 'Mes échanges', robots: { index: false } };

type Props = { searchParams: Promise<{ page?: string }> };

export default async function ThreadsPage({ searchParams }: Props) {
  const actor = await getActor();
  if (actor.role === 'visitor') redirect('/connexion?suite=/echanges');
  if (!isCorrespondent(actor)) notFound();
  const { total, unread } = await countThreads(actor);
  const pageCount = Math.max(1, Math.ceil(total / THREADS_A_PAGE));
  const asked = pageNumber((await searchParams).page);
  const page = Math.min(Math.max(1, asked), pageCount);
  const threads = await listThreads(actor, { offset: (page - 1) * THREADS_A_PAGE, limit: THREADS_A_PAGE });
  return (
    <>
      <PageHeader
        title="Mes échanges"
        lead={
          unread === 0
            ? 'Vos lettres et les réponses. Personne ne voit votre adresse.'
            : unread === 1
              ? 'Un échange a une nouvelle lettre.'
              : `${unread} échanges ont une nouvelle lettre.`
        }
      />
      <div className="page py-8">
        <div className="grid max-w-3xl gap-6">
          {threads.length === 0 ? (
            <NoThread company={actor.role === 'company'} />
          ) : (
            <ul className="grid gap-3">
              {threads.map((thread) => (
                <ThreadCard key={thread.id} thread={thread} />
              ))}
            </ul>
          )}
          <Pagination page={page} pageCount={pageCount} hrefFor={(next) => `/echanges?page=${next}`} />
        </div>
      </div>
    </>
  );
}

function ThreadCard({ thread }: { thread: ThreadSummary }) {
  const { id, otherName, reference, lastAt, lastWords, unread } = thread;
  return (
    <Card as="li" className={unread > 0 ? 'border-l-4 border-l-brand' : ''}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <CardLink href={`/echanges/${id}`} level="h2">
          {otherName}
        </CardLink>
        <ThreadBadge thread={thread} />
      </div>
      {lastWords ? (
        <p className={`mt-2 break-words ${unread > 0 ? 'font-bold' : 'text-ink-soft'}`}>
          {lastWords.mine ? 'Vous : ' : ''}
          {lastWords.text}
        </p>
      ) : null}
      <p className="mt-2 flex items-center gap-1.5 text-sm text-ink-soft">
        <MessagesSquare className="size-4 shrink-0" aria-hidden="true" />
        <span>
          Échange {reference} · <LetterDate at={lastAt} />
        </span>
      </p>
    </Card>
  );
}

function ThreadBadge({ thread }: { thread: ThreadSummary }) {
  if (thread.unread > 0)
    return (
      <Badge tone="info">
        {thread.unread === 1 ? '1 nouvelle lettre' : `${thread.unread} nouvelles lettres`}
      </Badge>
    );
  if (thread.toConfirm > 0)
    return (
      <Badge tone="warning">
        {thread.toConfirm === 1 ? '1 lettre à confirmer' : `${thread.toConfirm} lettres à confirmer`}
      </Badge>
    );
  if (thread.toRewrite) return <Badge tone="warning">À reformuler</Badge>;
  if (thread.closed) return <Badge>Terminé</Badge>;
  if (thread.toAnswer) return <Badge tone="warning">À vous de répondre</Badge>;
  return thread.answered ? (
    <Badge tone="success">Échange en cours</Badge>
  ) : (
    <Badge>En attente de réponse</Badge>
  );
}

function NoThread({ company }: { company: boolean }) {
  return (
    <EmptyState
      title="Aucun échange pour le moment"
      actions={
        company ? (
          <LinkButton href="/competences">Chercher un profil</LinkButton>
        ) : (
          <LinkButton href="/entreprises">Chercher une entreprise</LinkButton>
        )
      }
    >
      <p>
        {company
          ? 'Quand un profil vous intéresse, écrivez-lui : votre lettre et sa réponse seront ici.'
          : 'Quand une entreprise vous plaît, écrivez-lui : votre lettre et sa réponse seront ici.'}
      </p>
    </EmptyState>
  );
}
