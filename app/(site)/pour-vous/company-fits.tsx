import type { CandidateActor } from '@/lib/accounts/actor';
import { findCandidateWish } from '@/lib/matching/candidate-wish';
import { findCompanyFits } from '@/lib/matching/find-work-fits';
import { CompanyCard } from '../../(companies)/company-card';
import { FitList } from './fit-list';
import { FitReasons } from './fit-reasons';
import { NothingFits } from './nothing-fits';
import { WorkHeader } from './work-header';

/** For a candidate: companies that fit them, with or without an offer. */
export async function CompanyFits({ actor, page }: { actor: CandidateActor; page: number }) {
  const own = await findCandidateWish(actor.candidateId, 'company');
  const found = own && (await findCompanyFits(own, page));
  return (
    <WorkHeader title="Entreprises pour vous">
      <FitList
        total={found?.total ?? 0}
        page={page}
        words={{ one: 'entreprise vous correspond', many: 'entreprises vous correspondent' }}
        hrefFor={(other) => `/pour-vous/entreprises${other > 1 ? `?page=${other}` : ''}`}
        empty={
          <NothingFits
            wish={own?.wish}
            title="Aucune entreprise ne vous correspond encore"
            other={{ label: 'Voir toutes les entreprises', href: '/entreprises' }}
          />
        }
      >
        {found?.fits.map(({ card, explanation }) => (
          <CompanyCard
            key={card.id}
            company={card}
            matched={explanation.matched}
            reasons={
              <FitReasons
                explanation={explanation}
                write={{ label: 'Écrire à cette entreprise', href: `/entreprises/${card.slug}/ecrire` }}
              />
            }
          />
        ))}
      </FitList>
    </WorkHeader>
  );
}
