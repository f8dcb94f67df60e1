import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { wordOf } from '@/lib/address-bar';
import { describeSavedSearches } from '@/lib/saved-searches/describe-saved-searches';
import { canSaveSearches } from '@/lib/saved-searches/policy';
import { getActor } from '@/lib/session';
import { SavedSearchCard } from './saved-search-card';

export const metadata: Metadata = { title: 'Mes recherches', robots: { index: false } };

const DONE: Record<string, string> = {
  enregistree: 'Votre recherche est enregistrée. Vous serez prévenu de ce qui viendra ensuite.',
  changee: 'C’est enregistré.',
  supprimee: 'La recherche est supprimée. Vous ne recevrez plus de courriel pour elle.',
};

type Search = Promise<{ etat?: string | string[] }>;

export default async function SavedSearchesPage({ searchParams }: { searchParams: Search }) {
  const [actor, { etat }] = await Promise.all([getActor(), searchParams]);
  if (actor.role === 'visitor') redirect('/connexion?suite=/mes-recherches');
  if (!canSaveSearches(actor)) notFound();
  const searches = await describeSavedSearches(actor);
  const done = wordOf(DONE, etat);
  const path = actor.role === 'company' ? '/competences' : '/offres';
  return (
    <>
      <PageHeader
        title="Mes recherches"
        lead="Les recherches que vous gardez. Un courriel vous dit ce qui est nouveau, rien d’autre."
      />
      <div className="page grid *:max-w-3xl gap-6 py-8">
        {done ? (
          <Notice tone="success" announce>
            {done}
          </Notice>
        ) : null}
        {searches.length === 0 ? (
          <EmptyState
            title="Vous ne gardez aucune recherche"
            actions={<LinkButton href={path}>Chercher</LinkButton>}
          >
            <p>
              Faites une recherche, puis appuyez sur « Garder cette recherche ». Vous choisirez si un courriel
              vous prévient chaque jour ou chaque semaine.
            </p>
          </EmptyState>
        ) : (
          <ul className="grid gap-5">
            {searches.map((search) => (
              <SavedSearchCard key={search.id} search={search} />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
