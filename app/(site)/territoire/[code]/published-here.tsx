import { Link } from '@/components/ui/link';

import { CompanyCard } from '@/app/(companies)/company-card';
import { OfferCard } from '@/app/(companies)/offer-card';
import { PartnerCard } from '@/app/(partners)/partner-card';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { listCompanyCards } from '@/lib/companies/describe-companies';
import { listOfferCards } from '@/lib/offers/describe-offers';
import { listPartnerCards } from '@/lib/partners/describe-partners';
import type { PlaceContents } from '@/lib/territory/contents-repository';

const SHOWN = 6;

/** The newest offers, companies and partners of a place, each list with a way to all of it. */
export async function PublishedHere({
  contents: { offerIds, companyIds, partnerIds },
  codes,
}: {
  contents: PlaceContents;
  /** Of the communes, or the EPCI, that the whole lists are filtered by. */
  codes: readonly string[];
}) {
  const [offers, companies, partners] = await Promise.all([
    listOfferCards(offerIds.slice(0, SHOWN)),
    listCompanyCards(companyIds.slice(0, SHOWN)),
    listPartnerCards(partnerIds.slice(0, SHOWN)),
  ]);
  if (offers.length + companies.length + partners.length === 0) return <NothingHere />;
  const all = (path: string, count: number) => ({
    href: `/${path}?${codes.map((code) => `commune=${code}`).join('&')}`,
    count,
  });
  return (
    <div className="grid min-w-0 content-start gap-10">
      <Listed id="offres" title="Offres" all={all('offres', offerIds.length)}>
        {offers.map((offer) => (
          <OfferCard key={offer.id} offer={offer} />
        ))}
      </Listed>
      <Listed id="entreprises" title="Entreprises" all={all('entreprises', companyIds.length)}>
        {companies.map((company) => (
          <CompanyCard key={company.id} company={company} />
        ))}
      </Listed>
      <Listed id="partenaires" title="Partenaires" all={all('partenaires', partnerIds.length)}>
        {partners.map((partner) => (
          <PartnerCard key={partner.id} partner={partner} />
        ))}
      </Listed>
    </div>
  );
}

function Listed({
  id,
  title,
  all,
  children,
}: {
  id: string;
  title: string;
  all: { href: string; count: number };
  children: React.ReactNode[];
}) {
  if (children.length === 0) return null;
  const link =
    all.count > SHOWN ? (
      <Link href={all.href} className="link">
        Voir les {all.count}
      </Link>
    ) : null;
  return (
    <Section id={id} title={title} aside={link}>
      <div className="grid gap-4 *:content-start sm:grid-cols-2">{children}</div>
    </Section>
  );
}

function NothingHere() {
  return (
    <EmptyState
      title="Rien n’est encore publié à cet endroit"
      actions={
        <>
          <LinkButton variant="secondary" href="/entreprises">
            Toutes les entreprises
          </LinkButton>
          <LinkButton variant="secondary" href="/offres">
            Toutes les offres
          </LinkButton>
          <LinkButton variant="secondary" href="/partenaires">
            Tous les partenaires
          </LinkButton>
        </>
      }
    >
      <p>Il n’y a encore ni entreprise, ni offre, ni partenaire ici. Regardez dans une commune voisine.</p>
    </EmptyState>
  );
}
