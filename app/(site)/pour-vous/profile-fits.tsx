import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import type { CompanyActor } from '@/lib/accounts/actor';
import { findCompanyWish } from '@/lib/matching/company-wish';
import { findProfileFits } from '@/lib/matching/find-profile-fits';
import { mayReadProfileTexts } from '@/lib/profiles/may-read-texts';
import { ProfileCard } from '../../(competences)/competences/profile-card';
import { FitList } from './fit-list';
import { FitReasons } from './fit-reasons';
import { HowItCounts } from './how-it-counts';
import { OfferChoice } from './offer-choice';

/** For a company: profiles that fit what it looks for, or one of its open offers. */
export async function ProfileFits({
  actor,
  offerId,
  page,
}: {
  actor: CompanyActor;
  offerId: string | null;
  page: number;
}) {
  const [own, mayWrite] = await Promise.all([
    findCompanyWish(actor.companyId, offerId),
    mayReadProfileTexts(actor),
  ]);
  const { total, fits } = await findProfileFits(own.wish, page);
  const offer = own.offerId === null ? '' : `offre=${own.offerId}`;
  return (
    <>
      <PageHeader
        axis="skills"
        title="Profils qui vous correspondent"
        lead="Ce que vous recherchez, vos valeurs et vos offres, comparés à ce que les jeunes savent faire et veulent faire. Ni diplôme, ni âge, ni adresse ne compte."
        actions={
          <LinkButton variant="secondary" href="/mes-recherches">
            Mes recherches
          </LinkButton>
        }
      />
      <div className="page axis-skills grid gap-6 py-8">
        {own.offers.length > 0 ? <OfferChoice offers={own.offers} chosen={own.offerId} /> : null}
        <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="min-w-0">
            <FitList
              total={total}
              page={page}
              words={{ one: 'profil vous correspond', many: 'profils vous correspondent' }}
              hrefFor={(other) =>
                `/pour-vous?${[offer, other > 1 ? `page=${other}` : ''].filter(Boolean).join('&')}`
              }
              empty={<NobodyFits saidNothing={own.wish.skills.length + own.wish.occupations.length === 0} />}
            >
              {fits.map(({ card, explanation }) => (
                <ProfileCard
                  key={card.id}
                  card={card}
                  explanation={{ reasons: [], matched: explanation.matched }}
                >
                  <FitReasons
                    explanation={explanation}
                    write={
                      mayWrite
                        ? { label: 'Écrire à ce candidat', href: `/competences/${card.code}/ecrire` }
                        : undefined
                    }
                  />
                </ProfileCard>
              ))}
            </FitList>
          </div>
          <HowItCounts
            coming="un moyen de venir, quel qu’il soit"
            never="Ni diplôme, ni preuve, ni âge, ni lieu ne compte. À égalité, le plus récent vient d’abord."
          />
        </div>
      </div>
    </>
  );
}

function NobodyFits({ saidNothing }: { saidNothing: boolean }) {
  return (
    <EmptyState
      title={saidNothing ? 'Dites d’abord ce que vous recherchez' : 'Personne ne correspond encore'}
      actions={
        <>
          <LinkButton href="/mon-entreprise">Compléter notre page</LinkButton>
          <LinkButton variant="secondary" href="/competences">
            Voir tous les profils
          </LinkButton>
        </>
      }
    >
      <p>
        {saidNothing
          ? 'Ajoutez à votre page les savoir-faire que vous recherchez et vos métiers. Les profils qui s’en rapprochent apparaîtront ici, avec la raison.'
          : 'Aucun profil n’a un savoir-faire ou un métier en commun avec votre page ou vos offres. Ajoutez d’autres savoir-faire recherchés, ou regardez toute la carte.'}
      </p>
    </EmptyState>
  );
}
