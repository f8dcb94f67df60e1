import { Mail } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { LabelChips } from '@/components/ui/label-chips';
import { PageHeader } from '@/components/ui/page-header';
import { ReportLink } from '@/components/ui/report-link';
import { Section } from '@/components/ui/section';
import { WrittenText } from '@/components/ui/written-text';
import { findOffer } from '@/lib/offers/describe-offers';
import { kindMeaning, kindName } from '@/lib/offers/wordings';

import { WorkBadges } from '../../work-badges';
import { JobPosting } from './job-posting';
import { OfferFacts } from './offer-facts';

type Params = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const offer = await findOffer((await params).id);
  if (!offer) return { title: 'Offre introuvable' };
  return {
    title: `${offer.title}, ${offer.place.name}`,
    description: `${kindName[offer.kind]} : ${offer.title}. ${offer.companyName}, ${offer.place.name}.`,
    robots: offer.discreet ? { index: false } : undefined,
  };
}

export default async function OfferPage({ params }: Params) {
  const offer = await findOffer((await params).id);
  if (!offer) notFound();
  return (
    <>
      <JobPosting offer={offer} />
      <PageHeader
        axis="companies"
        title={offer.title}
        lead={`${offer.companyName} · ${offer.place.name}`}
        crumbs={[{ label: 'Offres', href: '/offres' }]}
        badges={
          <>
            <Badge>{kindName[offer.kind]}</Badge>
            <WorkBadges offer={offer} tone="warning" />
          </>
        }
        actions={
          <LinkButton href={`/entreprises/${offer.companySlug}/ecrire?offre=${offer.id}`}>
            <Mail className="size-5" aria-hidden="true" />
            Écrire à cette entreprise
          </LinkButton>
        }
      />
      <div className="page axis-companies grid gap-x-12 gap-y-10 py-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <aside aria-label="En bref" className="grid content-start gap-5 lg:col-start-2 lg:row-start-1">
          <OfferFacts offer={offer} />
        </aside>
        <div className="grid min-w-0 content-start gap-10 lg:row-start-1">
          <Section id="poste" title="Le poste">
            <div className="prose">
              {offer.description ? (
                <WrittenText text={offer.description} heading="h3" />
              ) : (
                <p className="text-ink-soft">
                  L’entreprise n’a pas donné plus de détails. Vous pouvez les lui demander.
                </p>
              )}
            </div>
          </Section>
          {offer.soughtSkills.length > 0 ? (
            <Section id="savoir-faire" title="Savoir-faire recherchés">
              <LabelChips words={offer.soughtSkills} />
              <p>
                Vous n’avez pas tout ? Écrivez quand même. Dites ce que vous savez faire et ce que vous voulez
                apprendre.
              </p>
            </Section>
          ) : null}
          <p className="rounded-md bg-sunken p-4 text-sm">
            <strong>{kindName[offer.kind]}.</strong> {kindMeaning[offer.kind]}
          </p>
          <ReportLink path={`/offres/${offer.id}`} />
        </div>
      </div>
    </>
  );
}
