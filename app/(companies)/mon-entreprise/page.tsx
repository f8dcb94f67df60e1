import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { SaveOrSubmit } from '@/components/forms/save-or-submit';
import { OwnPageColumns } from '@/components/owners/own-page-columns';
import { PublicSteps } from '@/components/owners/public-steps';
import { VersionNotice } from '@/components/owners/version-notice';
import { WarningNotice } from '@/components/owners/warning-notice';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { listPublicSteps } from '@/lib/accounts/public-steps';
import { ownerOf } from '@/lib/accounts/standing';
import { findStanding } from '@/lib/accounts/standing-repository';
import { findAddressStanding } from '@/lib/companies/address-repository';
import { findOwnCompany } from '@/lib/companies/owner-repository';
import { listTellingTexts } from '@/lib/reviews/list-telling-texts';
import { findWarnings } from '@/lib/reviews/list-warnings';
import { warningsByField } from '@/lib/reviews/warning';
import { readPack } from '@/lib/territory/pack';
import { saveOwnCompany } from './actions';
import { AddressForm } from './address-form';
import { BarredNotice } from './barred-notice';
import { listCompanyChoices } from './company-choices';
import { CompanyFields } from './company-fields';
import { CompanyTabs } from './company-tabs';
import { DiscretionForm } from './discretion-form';
import { toFormValues } from './initial-values';
import { requireCompany } from './require-company';
import { TellingNotice } from './telling-notice';

export const metadata: Metadata = { title: 'Mon entreprise', robots: { index: false } };

type Search = Promise<{ etat?: 'enregistre' | 'soumis' }>;

export default async function OwnCompanyPage({ searchParams }: { searchParams: Search }) {
  const actor = await requireCompany('/mon-entreprise');
  const owner = ownerOf(actor)!;
  const [{ etat }, own, standing, choices, address] = await Promise.all([
    searchParams,
    findOwnCompany(actor.companyId),
    findStanding(owner),
    listCompanyChoices(),
    findAddressStanding(actor.companyId),
  ]);
  if (!own || !standing) notFound();
  const version = own.latest && ({ kind: 'company', id: own.latest.id } as const);
  const warnings = await findWarnings(version, new Date());
  const telling = own.discreet ? await listTellingTexts(actor.companyId, new Date()) : [];
  const labels = new Map(choices.occupations.map(({ id, label }) => [id, label]));
  return (
    <>
      <PageHeader
        axis="companies"
        title="Mon entreprise"
        lead="Votre métier, vos savoir-faire, vos valeurs, et ce que vous cherchez. Dix minutes suffisent."
        actions={
          <LinkButton variant="secondary" href="/mon-entreprise/apercu">
            Comme le verra un visiteur
          </LinkButton>
        }
      />
      <div className="page axis-companies grid gap-6 py-8">
        <CompanyTabs />
        <OwnPageColumns
          aside={
            <>
              <PublicSteps
                steps={listPublicSteps(owner, standing, own.status)}
                publicHref={`/entreprises/${own.slug}`}
              />
              {own.discreet ? null : <AddressForm standing={address} schematic={readPack().schematic} />}
              <DiscretionForm discreet={own.discreet} />
            </>
          }
        >
          <TellingNotice texts={telling} />
          {own.barred ? <BarredNotice reason={own.barredReason} /> : null}
          <VersionNotice status={own.status} thing="votre page" just={etat} />
          <WarningNotice count={warnings.length} />
          <ActionForm
            action={saveOwnCompany}
            draft="mon-entreprise"
            initial={toFormValues(own, labels)}
            warnings={warningsByField(warnings)}
            className="grid gap-8"
          >
            <CompanyFields choices={choices} />
            <SaveOrSubmit waiting={own.status.state === 'submitted'} />
          </ActionForm>
        </OwnPageColumns>
      </div>
    </>
  );
}
