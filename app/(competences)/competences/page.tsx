import type { Metadata } from 'next';
import { ChosenCriteria } from '@/components/ui/chosen-criteria';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { SearchForm } from '@/components/ui/search-form';
import { SearchLayout } from '@/components/ui/search-layout';
import { listProfileCards } from '@/lib/profiles/profile-cards';
import { mayReadProfileTexts } from '@/lib/profiles/may-read-texts';
import { chosenOrder, toHref, type SearchParams } from '@/lib/search/criteria';
import { explainProfile } from '@/lib/search/explain-profile';
import { findMatches } from '@/lib/search/find-matches';
import { CRITERIA } from '@/lib/search/schema';
import { getActor } from '@/lib/session';
import { SaveSearch } from '../../_search/save-search';
import { SortLinks } from '../../_search/sort-links';
import { HiddenArea } from './hidden-area';
import { NobodyFound } from './nobody-found';
import { ProfileCard } from './profile-card';
import { ProfileMap } from './profile-map';

export const metadata: Metadata = {
  title: 'Compétences : ce que les jeunes savent faire',
  description: 'La carte et la liste des savoir-faire que des jeunes proposent, sans nom ni adresse.',
};

export default async function CompetencesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const mayReadTexts = await mayReadProfileTexts(await getActor());
  const found = await findMatches('profile', await searchParams, { mayReadTexts });
  const { state, total, pageCount, chosen, unknown, options } = found;
  const cards = await listProfileCards(found.ids);
  return (
    <>
      <PageHeader
        axis="skills"
        title="Ce que les jeunes savent faire"
        lead="Cherchez une personne par ce qu’elle sait faire et ce qui la motive. Ici, ni nom, ni âge, ni adresse : la mission locale a relu chaque profil."
      />
      <div className="axis-skills">
        <SearchLayout
          search={
            <>
              <SearchForm
                action="/competences"
                label="Que cherchez-vous ?"
                hint="Un savoir-faire, un métier, une motivation, une valeur. Par exemple : cuisine, travail en équipe."
                q={state.q}
                suggestFrom="/api/v1/suggestions?axe=competences"
                chosen={Object.values(state.criteria).flat().length}
                order={chosenOrder(state)}
                facets={CRITERIA.profile.map(({ name, label }) => ({
                  name,
                  label,
                  options: [...(options[name] ?? [])],
                  chosen: state.criteria[name] ?? [],
                }))}
              />
              <ChosenCriteria chosen={[...chosen]} unknown={[...unknown]} clearHref="/competences" />
            </>
          }
          map={<ProfileMap found={found} />}
        >
          <h2 id="resultats" tabIndex={-1} className="scroll-mt-4 focus:outline-none">
            {total.toLocaleString('fr-FR')} {total > 1 ? 'profils' : 'profil'}
          </h2>
          <SortLinks found={found} />
          <SaveSearch found={found} />
          <HiddenArea found={found} />
          {total === 0 ? <NobodyFound found={found} /> : null}
          {total > 0 && cards.length === 0 ? (
            <p>
              Cette page est après la dernière.{' '}
              <a className="link" href={toHref({ ...state, page: 1 })}>
                Revenir à la première page
              </a>
            </p>
          ) : null}
          <ul className="grid gap-4">
            {cards.map((card) => (
              <li key={card.id}>
                <ProfileCard
                  card={card}
                  explanation={explainProfile(card, {
                    q: state.q,
                    criteria: state.criteria,
                    question: found.question,
                  })}
                />
              </li>
            ))}
          </ul>
          <Pagination
            page={state.page}
            pageCount={pageCount}
            hrefFor={(page) => toHref({ ...state, page })}
          />
        </SearchLayout>
      </div>
    </>
  );
}
