import { Mail } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

import { LinkButton } from '@/components/ui/button';
import { ExternalLink } from '@/components/ui/external-link';
import { Facts } from '@/components/ui/facts';
import { PageHeader } from '@/components/ui/page-header';
import { ReportLink } from '@/components/ui/report-link';
import { Section } from '@/components/ui/section';
import { WrittenText } from '@/components/ui/written-text';
import { findAnswerRecord } from '@/lib/answer-record/find-answer-record';
import { findCompany } from '@/lib/companies/describe-companies';
import { listNews } from '@/lib/companies/repository';
import { databaseNow } from '@/lib/database-clock';
import { listOffersOfCompany } from '@/lib/offers/describe-offers';

import { sayAnswers } from './say-answers';
import { OfferCard } from '../../offer-card';
import { CompanyCriteria } from './company-criteria';
import { NewsList } from './news-list';

type Params = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const company = await findCompany((await params).slug);
  if (!company) return { title: 'Entreprise introuvable' };
  const { name, industry, place, discreet } = company;
  return {
    title: `${name}, ${place.name}`,
    description: `${name} : son métier, ses savoir-faire, ses valeurs et ce qu’elle recherche. ${industry?.label ?? ''}, ${place.name}.`,
    robots: discreet ? { index: false } : undefined,
  };
}

export default async function CompanyPage({ params }: Params) {
  const company = await findCompany((await params).slug);
  if (!company) notFound();
  const [offers, news, answers] = await Promise.all([
    listOffersOfCompany(company.slug),
    listNews(company.id),
    findAnswerRecord(company.id, await databaseNow()),
  ]);
  return (
    <>
      <PageHeader
        axis="companies"
        title={company.name}
        lead={`${company.industry?.label ?? ''} · ${company.place.name}`}
        crumbs={[{ label: 'Entreprises', href: '/entreprises' }]}
        actions={
          <LinkButton href={`/entreprises/${company.slug}/ecrire`}>
            <Mail className="size-5" aria-hidden="true" />
            Écrire à cette entreprise
          </LinkButton>
        }
      />
      <div className="page axis-companies grid gap-x-12 gap-y-10 py-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 content-start gap-10">
          <Section id="metier" title="Métier">
            {company.presentation ? (
              <div className="prose">
                <WrittenText text={company.presentation} heading="h3" />
              </div>
            ) : (
              <p className="text-ink-soft">Cette entreprise n’a pas encore écrit sa présentation.</p>
            )}
          </Section>
          <CompanyCriteria company={company} />
          <Section id="offres" title="Offres">
            {offers.length > 0 ? (
              <div className="grid gap-4">
                {offers.map((offer) => (
                  <OfferCard key={offer.id} offer={offer} withCompany={false} />
                ))}
              </div>
            ) : (
              <p>
                Aucune offre en ce moment. Vous pouvez lui écrire quand même : beaucoup d’embauches commencent
                par une lettre.
              </p>
            )}
          </Section>
          <NewsList news={news} />
        </div>
        <aside aria-label="En bref" className="grid content-start gap-5">
          <Facts
            className="rounded-lg border border-line bg-surface p-5"
            facts={[
              { label: 'Secteur d’activité', value: company.industry?.label },
              { label: company.discreet ? 'Territoire' : 'Commune', value: company.place.name },
              {
                label: 'Adresse',
                value: [company.address, company.address && company.postalCode].filter(Boolean).join(', '),
              },
              {
                label: 'Effectif',
                value: company.headcount
                  ? `${company.headcount.toLocaleString('fr-FR')} ${company.headcount > 1 ? 'personnes' : 'personne'}`
                  : null,
              },
              { label: 'Répond', value: answers ? sayAnswers(answers) : null },
              { label: 'Site', value: company.website ? <ExternalLink href={company.website} /> : null },
            ]}
          />
          {company.discreet ? (
            <p className="text-sm text-ink-soft">
              Cette entreprise a choisi de ne pas donner son nom ici. La mission locale la connaît. Elle vous
              dira qui elle est si elle le souhaite.
            </p>
          ) : null}
          <ReportLink path={`/entreprises/${company.slug}`} />
        </aside>
      </div>
    </>
  );
}
