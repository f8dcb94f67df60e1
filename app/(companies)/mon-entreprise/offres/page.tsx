import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { VersionBadge } from '@/components/owners/version-badge';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Card, CardLink } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { listOwnOffers, type OwnOffer } from '@/lib/offers/owner-repository';
import { KIND_LABELS } from '@/lib/offers/rules';
import { CompanyTabs } from '../company-tabs';
import { requireCompany } from '../require-company';

export const metadata: Metadata = { title: 'Nos offres', robots: { index: false } };

export default async function OwnOffersPage() {
  const actor = await requireCompany('/mon-entreprise/offres');
  const offers = await listOwnOffers(actor.companyId);
  const create = (
    <LinkButton href="/mon-entreprise/offres/nouvelle">
      <Plus className="size-5" aria-hidden="true" />
      Écrire une offre
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        axis="companies"
        title="Nos offres"
        lead="Emplois, alternances, stages, immersions. Chaque offre est relue avant d’être publique."
        crumbs={[{ label: 'Mon entreprise', href: '/mon-entreprise' }]}
        actions={create}
      />
      <div className="page axis-companies grid gap-6 py-8">
        <CompanyTabs />
        {offers.length === 0 ? (
          <EmptyState title="Aucune offre pour le moment" actions={create}>
            <p>Vous pouvez aussi écrire à un candidat sans publier d’offre.</p>
          </EmptyState>
        ) : (
          <ul className="grid gap-4">
            {offers.map((offer) => (
              <OwnOfferCard key={offer.id} offer={offer} />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

function OwnOfferCard({ offer }: { offer: OwnOffer }) {
  return (
    <Card as="li" className="grid gap-2">
      <p className="flex flex-wrap gap-2">
        <Badge tone="axis">{KIND_LABELS[offer.latest.content.kind]}</Badge>
        {offer.filledAt ? <Badge tone="success">Pourvue</Badge> : null}
        {offer.withdrawnReason !== null ? <Badge tone="danger">Retirée par la mission locale</Badge> : null}
        {offer.withdrawnAt && offer.withdrawnReason === null ? <Badge>Retirée</Badge> : null}
        {offer.filledAt || (offer.withdrawnAt && offer.withdrawnReason === null) ? null : (
          <VersionBadge status={offer.status} />
        )}
      </p>
      <CardLink href={`/mon-entreprise/offres/${offer.id}`} level="h2">
        {offer.latest.content.title}
      </CardLink>
    </Card>
  );
}
