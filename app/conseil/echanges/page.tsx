import type { Metadata } from 'next';
import { Link } from '@/components/ui/link';
import { notFound, redirect } from 'next/navigation';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { wordOf } from '@/lib/address-bar';
import { isStaff } from '@/lib/accounts/actor';
import { countHeldLetters, countToConfirm, listHeldLetters } from '@/lib/conversations/held-repository';
import { countUnseen } from '@/lib/mail/suppression-repository';
import { countTroubled } from '@/lib/outbox/trouble-repository';
import { getActor } from '@/lib/session';
import { listPausedForSilence } from '@/lib/answer-record/repository';
import { HeldLetterCard } from './held-letter-card';
import { SilentCompanies } from './silent-companies';

export const metadata: Metadata = { title: 'Lettres à relire', robots: { index: false } };

/** The next come as these are decided. */
const MOST_SHOWN = 100;

const DONE: Record<string, string> = {
  publiee: 'La lettre est partie.',
  retournee: 'La décision est enregistrée. La personne qui a écrit en est informée.',
};

export default async function HeldLettersPage({
  searchParams,
}: {
  searchParams: Promise<{ fait?: string | string[] }>;
}) {
  const [actor, { fait }] = await Promise.all([getActor(), searchParams]);
  if (actor.role === 'visitor') redirect('/connexion?suite=/conseil/echanges');
  if (!isStaff(actor)) notFound();
  const [total, letters, toConfirm, troubles, unseen, silent] = await Promise.all([
    countHeldLetters(),
    listHeldLetters(MOST_SHOWN),
    countToConfirm(),
    countTroubled(),
    countUnseen(),
    listPausedForSilence(),
  ]);
  const troubled = troubles + unseen;
  return (
    <>
      <PageHeader
        title="Lettres à relire"
        lead={
          total === 0
            ? 'Aucune lettre n’attend.'
            : `${total.toLocaleString('fr-FR')} ${total === 1 ? 'lettre attend' : 'lettres attendent'} votre relecture.`
        }
        crumbs={[{ label: 'Espace conseil', href: '/conseil' }]}
        actions={
          <LinkButton variant="secondary" href="/conseil/echanges/tous">
            Voir tous les échanges
          </LinkButton>
        }
      />
      <div className="page py-8">
        <div className="grid max-w-4xl gap-6">
          {wordOf(DONE, fait) ? (
            <Notice tone="success" announce>
              {wordOf(DONE, fait)}
            </Notice>
          ) : null}
          {troubled > 0 ? (
            <Notice tone="warning" title="Des envois attendent une décision.">
              <Link href="/conseil/echanges/envois" className="link">
                Voir les envois à surveiller
              </Link>
            </Notice>
          ) : null}
          {toConfirm > 0 ? (
            <Notice
              title={
                toConfirm === 1
                  ? 'Une lettre attend d’être confirmée par son auteur.'
                  : `${toConfirm} lettres attendent d’être confirmées par leur auteur.`
              }
            >
              Elles sont venues d’une adresse inconnue. Leur texte ne se lit pas ici.
            </Notice>
          ) : null}
          <SilentCompanies companies={silent} />
          {letters.length === 0 ? (
            <EmptyState title="Rien à relire">
              <p>Les lettres qui demandent une relecture apparaîtront ici. Les autres partent directement.</p>
            </EmptyState>
          ) : (
            <>
              {total > letters.length ? (
                <p>
                  Voici les {letters.length} premières, les plus urgentes d’abord. Les suivantes viendront à
                  leur place.
                </p>
              ) : null}
              <ol className="grid gap-5">
                {letters.map((letter) => (
                  <HeldLetterCard key={letter.id} letter={letter} />
                ))}
              </ol>
            </>
          )}
        </div>
      </div>
    </>
  );
}
