import type { CandidateActor } from '@/lib/accounts/actor';
import { findCandidateWish } from '@/lib/matching/candidate-wish';
import { findOfferFits } from '@/lib/matching/find-work-fits';
import { OfferCard } from '../../(companies)/offer-card';
import { FitList } from './fit-list';
import { FitReasons } from './fit-reasons';
import { NothingFits } from './nothing-fits';
import { WorkHeader } from './work-header';

/** For a candidate: open offers that fit them. */
export async function OfferFits({ actor, page }: { actor: CandidateActor; page: number }) {
  const own = await findCandidateWish(actor.candidateId, 'offer');
  const found = own && (await findOfferFits(own, page));
  return (
    <WorkHeader title="Offres pour vous">
      <FitList
        total={found?.total ?? 0}
        page={page}
        words={{ one: 'offre vous correspond', many: 'offres vous correspondent' }}
        hrefFor={(other) => (other > 1 ? `/pour-vous?page=${other}` : '/pour-vous')}
        empty={
          <NothingFits
            wish={own?.wish}
            title="Aucune offre ne vous correspond en ce moment"
            other={{ label: 'Voir les entreprises pour vous', href: '/pour-vous/entreprises' }}
          />
        }
      >
        {found?.fits.map(({ card, explanation }) => (
          <OfferCard
            key={card.id}
            offer={card}
            matched={explanation.matched}
            reasons={
              <FitReasons
                explanation={explanation}
                write={{
                  label: 'Écrire à cette entreprise',
                  href: `/entreprises/${card.companySlug}/ecrire?offre=${card.id}`,
                }}
              />
            }
          />
        ))}
      </FitList>
    </WorkHeader>
  );
}
