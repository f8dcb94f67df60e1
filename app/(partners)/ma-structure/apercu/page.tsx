import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { NothingToPreview } from '@/components/owners/nothing-to-preview';
import { PreviewBanner } from '@/components/owners/preview-banner';
import { Facts } from '@/components/ui/facts';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { WrittenText } from '@/components/ui/written-text';
import { isPartner } from '@/lib/accounts/actor';
import { findOwnPartner } from '@/lib/partners/owner-repository';
import { listPartnerFieldChoices } from '@/lib/referentials/choices-repository';
import { getActor } from '@/lib/session';
import { Opportunities } from '../../partenaires/[slug]/opportunities';

export const metadata: Metadata = { title: 'Aperçu de ma structure', robots: { index: false } };

export default async function PartnerPreviewPage() {
  const actor = await getActor();
  if (actor.role === 'visitor') redirect('/connexion?suite=/ma-structure/apercu');
  if (!isPartner(actor)) notFound();
  const [own, fields] = await Promise.all([findOwnPartner(actor.partnerId), listPartnerFieldChoices()]);
  if (!own) notFound();
  const content = own.latest?.content;
  return (
    <>
      <PreviewBanner backHref="/ma-structure" who="un visiteur" />
      <PageHeader
        axis="partners"
        title={content?.name ?? own.legalName}
        lead={[content?.type, own.latest?.communeName].filter(Boolean).join(' · ')}
      />
      {content ? (
        <div className="page axis-partners grid gap-10 py-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid min-w-0 content-start gap-10">
            <Section id="presentation" title="Qui nous sommes">
              <div className="prose">
                <WrittenText text={content.presentation || 'Rien d’écrit encore.'} heading="h3" />
              </div>
            </Section>
            <Section id="activites" title="Ce que nous faisons">
              <ul className="grid list-disc gap-1.5 pl-5 marker:text-axis">
                {content.activities.map((activity) => (
                  <li key={activity}>{activity}</li>
                ))}
              </ul>
            </Section>
            <Opportunities opportunities={content.opportunities} />
          </div>
          <Facts
            className="content-start self-start rounded-lg border border-line bg-surface p-5"
            facts={[
              {
                label: 'Domaines d’intervention',
                value: fields
                  .filter(({ id }) => content.fieldIds.includes(id))
                  .map(({ label }) => label)
                  .join(', '),
              },
              { label: 'Adresse', value: content.address },
              { label: 'Téléphone', value: content.phone },
              { label: 'Adresse e-mail', value: content.email },
              { label: 'Site', value: content.website },
            ]}
          />
        </div>
      ) : (
        <NothingToPreview backHref="/ma-structure" />
      )}
    </>
  );
}
