import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

import { PageHeader } from '@/components/ui/page-header';
import { ReportLink } from '@/components/ui/report-link';
import { Section } from '@/components/ui/section';
import { WrittenText } from '@/components/ui/written-text';
import { findPartner } from '@/lib/partners/describe-partners';

import { Opportunities } from './opportunities';
import { PartnerContact } from './partner-contact';

type Params = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const partner = await findPartner((await params).slug);
  if (!partner) return { title: 'Partenaire introuvable' };
  const fields = partner.fields.map(({ label }) => label.toLocaleLowerCase('fr')).join(', ');
  return {
    title: `${partner.name}, ${partner.place.name}`,
    description: `${partner.name}, ${partner.place.name} : qui ils sont, ce qu’ils font, leurs opportunités${fields ? ` (${fields})` : ''}.`,
  };
}

export default async function PartnerPage({ params }: Params) {
  const partner = await findPartner((await params).slug);
  if (!partner) notFound();
  return (
    <>
      <PageHeader
        axis="partners"
        title={partner.name}
        lead={
          <p className="first-letter:uppercase">
            {[partner.type, partner.place.name].filter(Boolean).join(' · ')}
          </p>
        }
        crumbs={[{ label: 'Partenaires', href: '/partenaires' }]}
      />
      <div className="page axis-partners grid gap-x-12 gap-y-10 py-8 lg:grid-cols-[minmax(0,1fr)_20rem] print:gap-6 print:py-4">
        <div className="grid min-w-0 content-start gap-10 print:gap-5">
          <Section id="presentation" title="Qui nous sommes">
            {partner.presentation ? (
              <div className="prose">
                <WrittenText text={partner.presentation} heading="h3" />
              </div>
            ) : (
              <p className="text-ink-soft">Cette structure n’a pas encore écrit sa présentation.</p>
            )}
          </Section>
          {partner.activities.length > 0 ? (
            <Section id="activites" title="Ce que nous faisons">
              <ul className="grid list-disc gap-1.5 pl-5 marker:text-axis">
                {partner.activities.map((activity) => (
                  <li key={activity}>{activity}</li>
                ))}
              </ul>
            </Section>
          ) : null}
          <Opportunities opportunities={partner.opportunities} />
        </div>
        <aside aria-label="Les joindre" className="grid content-start gap-5">
          <PartnerContact partner={partner} />
          <ReportLink path={`/partenaires/${partner.slug}`} />
        </aside>
      </div>
    </>
  );
}
