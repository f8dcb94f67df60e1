import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { VersionNotice } from '@/components/owners/version-notice';
import { WarningNotice } from '@/components/owners/warning-notice';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { findOwnOffer } from '@/lib/offers/owner-repository';
import { listOccupationChoices, listSkillChoices } from '@/lib/referentials/choices-repository';
import { findWarnings } from '@/lib/reviews/list-warnings';
import { warningsByField } from '@/lib/reviews/warning';
import { requireCompany } from '../../require-company';
import { WithdrawnNotice } from '../../withdrawn-notice';
import { OfferForm } from '../offer-form';
import { toFormValues } from '../initial-values';
import { EndOfferForm } from './end-offer-form';

export const metadata: Metadata = { title: 'Notre offre', robots: { index: false } };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ etat?: 'enregistre' | 'soumis' }>;
};

export default async function OwnOfferPage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireCompany(`/mon-entreprise/offres/${id}`);
  const [{ etat }, offer, skills, occupations] = await Promise.all([
    searchParams,
    findOwnOffer(actor.companyId, id),
    listSkillChoices(),
    listOccupationChoices(),
  ]);
  if (!offer) notFound();
  const warnings = await findWarnings({ kind: 'offer', id: offer.latest.id }, new Date());
  const { title } = offer.latest.content;
  const labels = new Map(occupations.map(({ id, label }) => [id, label]));
  return (
    <>
      <PageHeader
        axis="companies"
        title={title}
        crumbs={[
          { label: 'Mon entreprise', href: '/mon-entreprise' },
          { label: 'Nos offres', href: '/mon-entreprise/offres' },
        ]}
      />
      <div className="page axis-companies grid *:max-w-3xl gap-6 py-8">
        {offer.withdrawnReason !== null ? <WithdrawnNotice reason={offer.withdrawnReason} /> : null}
        {offer.withdrawnReason === null && (offer.filledAt || offer.withdrawnAt) ? (
          <Notice title={offer.filledAt ? 'Offre pourvue' : 'Offre retirée'}>
            Elle n’est plus sur le site.
          </Notice>
        ) : (
          <VersionNotice status={offer.status} thing="cette offre" just={etat} />
        )}
        <WarningNotice count={warnings.length} />
        {offer.withdrawnReason === null ? (
          <EndOfferForm offerId={id} ended={offer.filledAt !== null || offer.withdrawnAt !== null} />
        ) : null}
        <Card>
          <OfferForm
            offerId={id}
            initial={toFormValues(offer, labels)}
            warnings={warningsByField(warnings)}
            waiting={offer.status.state === 'submitted'}
            skills={skills}
            occupations={occupations}
          />
        </Card>
      </div>
    </>
  );
}
