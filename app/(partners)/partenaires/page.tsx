import type { Metadata } from 'next';

import { PageHeader } from '@/components/ui/page-header';
import { ResultReasons } from '@/components/ui/result-reasons';
import { SearchLayout } from '@/components/ui/search-layout';
import { listPartnerCards } from '@/lib/partners/describe-partners';
import type { SearchParams } from '@/lib/search/criteria';
import { findMatches } from '@/lib/search/find-matches';
import { exampleTown } from '@/lib/territory/example-town';

import { explainPlaces } from '../../_search/places';
import { PublicMap } from '../../_search/public-map';
import { askedValues, reasonOf, withTextReason } from '../../_search/reasons';
import { Results } from '../../_search/results';
import { SearchPanel } from '../../_search/search-panel';
import { PartnerCard } from '../partner-card';

export const metadata: Metadata = {
  title: 'Partenaires',
  description:
    'Associations et institutions qui aident les jeunes : logement, mobilité, santé, formation, droits.',
};

export default async function PartnersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const found = await findMatches('partner', await searchParams);
  const partners = await listPartnerCards(found.ids);
  const placeReasons = await explainPlaces(
    found,
    partners.map(({ place }) => place),
  );
  const asked = askedValues(found, 'domaine');
  return (
    <>
      <PageHeader
        axis="partners"
        title="Qui peut vous aider"
        lead="Associations et institutions : logement, mobilité, santé, formation, droits."
      />
      <div className="axis-partners">
        <SearchLayout
          search={
            <SearchPanel
              found={found}
              radius
              label="De quoi avez-vous besoin ?"
              hint={`Un besoin, une commune, un nom. Par exemple : logement, permis, ${exampleTown()}.`}
            />
          }
          map={<PublicMap axis="partenaires" found={found} />}
        >
          <Results
            found={found}
            words={{ one: 'partenaire', many: 'partenaires', none: 'Aucun partenaire ne répond à tout cela' }}
            emptyHelp={<p>Les premiers arrivent bientôt. La mission locale peut déjà vous orienter.</p>}
          >
            {partners.map((partner) => (
              <PartnerCard
                key={partner.id}
                partner={partner}
                matched={asked}
                reasons={
                  <ResultReasons
                    reasons={withTextReason(found, partner.id, [
                      ...reasonOf('domaine', partner.fields, asked),
                      ...placeReasons(partner.place),
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
