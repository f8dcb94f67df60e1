import { Rss } from 'lucide-react';
import type { Metadata } from 'next';

import { PageHeader } from '@/components/ui/page-header';
import { ResultReasons } from '@/components/ui/result-reasons';
import { SearchLayout } from '@/components/ui/search-layout';
import { listOfferCards } from '@/lib/offers/describe-offers';
import { kindName } from '@/lib/offers/wordings';
import type { SearchParams } from '@/lib/search/criteria';
import { findMatches } from '@/lib/search/find-matches';
import { exampleTown } from '@/lib/territory/example-town';

import { explainPlaces } from '../../_search/places';
import { PublicMap } from '../../_search/public-map';
import { askedValues, reasonOf, withTextReason } from '../../_search/reasons';
import { Results } from '../../_search/results';
import { SearchPanel } from '../../_search/search-panel';
import { OfferCard } from '../offer-card';

export const metadata: Metadata = {
  title: 'Offres',
  description: 'Emplois, alternances, stages, immersions et emplois saisonniers près de chez vous.',
  alternates: { types: { 'application/atom+xml': '/offres/flux.xml' } },
};

export default async function OffersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const found = await findMatches('offer', await searchParams);
  const offers = await listOfferCards(found.ids);
  const placeReasons = await explainPlaces(
    found,
    offers.map(({ place }) => place),
  );
  const asked = (criterion: string) => askedValues(found, criterion);
  return (
    <>
      <PageHeader
        axis="companies"
        title="Les offres"
        lead="Emploi, alternance, stage, immersion. Toutes relues par la mission locale."
        actions={
          <a href="/offres/flux.xml" className="link inline-flex min-h-11 items-center gap-2">
            <Rss className="size-5" aria-hidden="true" />
            Suivre les nouvelles offres (flux Atom)
          </a>
        }
      />
      <div className="axis-companies">
        <SearchLayout
          search={
            <SearchPanel
              found={found}
              radius
              label="Quelle offre cherchez-vous ?"
              hint={`Un métier, un type d’offre, une commune. Par exemple : vente, stage, ${exampleTown()}.`}
            />
          }
          map={<PublicMap axis="offres" found={found} />}
        >
          <Results
            found={found}
            words={{ one: 'offre', many: 'offres', none: 'Aucune offre ne répond à tout cela' }}
            emptyHelp={
              <p>Aucune offre n’est ouverte en ce moment. Vous pouvez écrire directement à une entreprise.</p>
            }
          >
            {offers.map((offer) => (
              <OfferCard
                key={offer.id}
                offer={offer}
                reasons={
                  <ResultReasons
                    reasons={withTextReason(found, offer.id, [
                      ...reasonOf('type', [{ slug: offer.kind, label: kindName[offer.kind] }], asked('type')),
                      ...reasonOf('métier', offer.occupations, asked('metier')),
                      ...placeReasons(offer.place),
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
