import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NothingToPreview } from '@/components/owners/nothing-to-preview';
import { pickWords } from '@/components/owners/pick-words';
import { PreviewBanner } from '@/components/owners/preview-banner';
import { Facts } from '@/components/ui/facts';
import { LabelChips } from '@/components/ui/label-chips';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { WrittenText } from '@/components/ui/written-text';
import { findAddressStanding } from '@/lib/companies/address-repository';
import { findOwnCompany } from '@/lib/companies/owner-repository';
import { listCompanyChoices } from '../company-choices';
import { requireCompany } from '../require-company';

export const metadata: Metadata = { title: 'Aperçu de notre page', robots: { index: false } };

export default async function CompanyPreviewPage() {
  const actor = await requireCompany('/mon-entreprise/apercu');
  const [own, choices, address] = await Promise.all([
    findOwnCompany(actor.companyId),
    listCompanyChoices(),
    findAddressStanding(actor.companyId),
  ]);
  if (!own) notFound();
  const content = own.latest?.content;
  const skills = choices.skills.flatMap((group) => group.choices);
  const industry = choices.industries.find(({ id }) => id === content?.industryId)?.label ?? '';
  const place = own.discreet ? 'sa communauté de communes' : (own.latest?.communeName ?? '');
  return (
    <>
      <PreviewBanner backHref="/mon-entreprise" who="un visiteur" />
      <PageHeader
        axis="companies"
        title={
          own.discreet
            ? `Une entreprise, ${industry.toLocaleLowerCase('fr')}`
            : (content?.name ?? own.legalName)
        }
        lead={[industry, place].filter(Boolean).join(' · ')}
      />
      {content ? (
        <div className="page axis-companies grid gap-10 py-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid min-w-0 content-start gap-10">
            <Section id="metier" title="Métier">
              <div className="prose">
                <WrittenText text={content.presentation || 'Rien d’écrit encore.'} heading="h3" />
              </div>
              <LabelChips words={pickWords(choices.occupations, content.occupationIds)} label="Métiers" />
            </Section>
            <Section id="savoir-faire" title="Savoir-faire">
              <LabelChips words={pickWords(skills, content.skillIds)} label="Savoir-faire" />
            </Section>
            <Section id="recherche" title="Savoir-faire recherchés">
              <LabelChips words={pickWords(skills, content.soughtSkillIds)} label="Savoir-faire recherchés" />
            </Section>
            <Section id="valeurs" title="Valeurs">
              <LabelChips words={pickWords(choices.values, content.valueIds)} label="Valeurs" />
            </Section>
          </div>
          <Facts
            className="content-start self-start rounded-lg border border-line bg-surface p-5"
            facts={[
              { label: 'Secteur d’activité', value: industry },
              { label: own.discreet ? 'Territoire' : 'Commune', value: place },
              { label: 'Adresse', value: own.discreet || address === 'hidden' ? null : content.address },
              {
                label: 'Effectif',
                value:
                  own.discreet || !content.headcount
                    ? null
                    : `${content.headcount} ${content.headcount > 1 ? 'personnes' : 'personne'}`,
              },
              { label: 'Site', value: own.discreet ? null : content.website },
            ]}
          />
        </div>
      ) : (
        <NothingToPreview backHref="/mon-entreprise" />
      )}
    </>
  );
}
