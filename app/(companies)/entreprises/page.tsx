import type { Metadata } from 'next';

import { PageHeader } from '@/components/ui/page-header';
import { LinkButton } from '@/components/ui/button';
import { ResultReasons } from '@/components/ui/result-reasons';
import { SearchLayout } from '@/components/ui/search-layout';
import { listCompanyCards } from '@/lib/companies/describe-companies';
import { listCompanyPlaces } from '@/lib/companies/list-company-places';
import type { SearchParams } from '@/lib/search/criteria';
import { findMatches } from '@/lib/search/find-matches';
import { exampleTown } from '@/lib/territory/example-town';
import { zonesOf } from '@/lib/territory/zones';

import { explainPlaces } from '../../_search/places';
import { PublicMap } from '../../_search/public-map';
import { askedValues, reasonOf, withTextReason } from '../../_search/reasons';
import { Results } from '../../_search/results';
import { SearchPanel } from '../../_search/search-panel';
import { CompanyCard } from '../company-card';

export const metadata: Metadata = {
  title: 'Entreprises',
  description:
    'La carte des entreprises : leur métier, leurs savoir-faire, leurs valeurs et ce qu’elles recherchent.',
};

export default async function CompaniesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const found = await findMatches('company', await searchParams);
  const [companies, places] = await Promise.all([
    listCompanyCards(found.ids),
    listCompanyPlaces(found.ids, zonesOf('commune')),
  ]);
  const placeReasons = await explainPlaces(
    found,
    companies.map(({ place }) => place),
  );
  const asked = (criterion: string) => askedValues(found, criterion);
  return (
    <>
      <PageHeader
        axis="companies"
        title="Les entreprises d’ici"
        lead="Leur métier, leurs savoir-faire, leurs valeurs. Et ce qu’elles recherchent."
      />
      <div className="axis-companies">
        <SearchLayout
          search={
            <SearchPanel
              found={found}
              radius
              label="Que cherchez-vous ?"
              hint={`Un métier, un savoir-faire, une valeur, un nom. Par exemple : boulanger, souder, ${exampleTown()}.`}
            />
          }
          map={<PublicMap axis="entreprises" found={found} places={places} />}
        >
          <Results
            found={found}
            words={{
              one: 'entreprise',
              many: 'entreprises',
              none: 'Aucune entreprise ne répond à tout cela',
            }}
            emptyHelp={
              <p>
                Les premières arrivent bientôt. Vous êtes une entreprise ?{' '}
                <LinkButton variant="secondary" href="/inscription">
                  Inscrire mon entreprise
                </LinkButton>
              </p>
            }
          >
            {companies.map((company) => (
              <CompanyCard
                key={company.id}
                company={company}
                matched={[...asked('recherche'), ...asked('valeur')]}
                reasons={
                  <ResultReasons
                    reasons={withTextReason(found, company.id, [
                      ...reasonOf('recherche', company.soughtSkills, asked('recherche')),
                      ...reasonOf('savoir-faire', company.skills, asked('savoir-faire')),
                      ...reasonOf('métier', company.occupations, asked('metier')),
                      ...reasonOf('activité', company.industry ? [company.industry] : [], asked('activite')),
                      ...reasonOf('valeurs', company.values, asked('valeur')),
                      ...placeReasons(company.place),
                    ])}
                  />
                }
              />
            ))}
          </Results>
        </SearchLayout>
      </div>
    </>
  );
}
