import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { SaveOrSubmit } from '@/components/forms/save-or-submit';
import { OwnPageColumns } from '@/components/owners/own-page-columns';
import { PublicSteps } from '@/components/owners/public-steps';
import { VersionNotice } from '@/components/owners/version-notice';
import { WarningNotice } from '@/components/owners/warning-notice';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { isPartner } from '@/lib/accounts/actor';
import { listPublicSteps } from '@/lib/accounts/public-steps';
import { ownerOf } from '@/lib/accounts/standing';
import { findStanding } from '@/lib/accounts/standing-repository';
import { findOwnPartner } from '@/lib/partners/owner-repository';
import { listPartnerFieldChoices } from '@/lib/referentials/choices-repository';
import { partnerTypes } from '@/lib/referentials/partner-types';
import { findWarnings } from '@/lib/reviews/list-warnings';
import { warningsByField } from '@/lib/reviews/warning';
import { getActor } from '@/lib/session';
import { saveOwnPartner } from './actions';
import { toFormValues } from './initial-values';
import { PartnerFields } from './partner-fields';

export const metadata: Metadata = { title: 'Ma structure', robots: { index: false } };

type Search = Promise<{ etat?: 'enregistre' | 'soumis' }>;

export default async function OwnPartnerPage({ searchParams }: { searchParams: Search }) {
  const actor = await getActor();
  if (actor.role === 'visitor') redirect('/connexion?suite=/ma-structure');
  if (!isPartner(actor)) notFound();
  const owner = ownerOf(actor)!;
  const [{ etat }, own, standing, fields] = await Promise.all([
    searchParams,
    findOwnPartner(actor.partnerId),
    findStanding(owner),
    listPartnerFieldChoices(),
  ]);
  if (!own || !standing) notFound();
  const version = own.latest && ({ kind: 'partner', id: own.latest.id } as const);
  const warnings = await findWarnings(version, new Date());
  return (
    <>
      <PageHeader
        axis="partners"
        title="Ma structure"
        lead="Votre page dans l’annuaire des partenaires : une à deux pages imprimées."
        actions={
          <LinkButton variant="secondary" href="/ma-structure/apercu">
            Comme le verra un visiteur
          </LinkButton>
        }
      />
      <div className="page axis-partners py-8">
        <OwnPageColumns
          aside={
            <PublicSteps
              steps={listPublicSteps(owner, standing, own.status)}
              publicHref={`/partenaires/${own.slug}`}
            />
          }
        >
          <VersionNotice status={own.status} thing="votre page" just={etat} />
          <WarningNotice count={warnings.length} />
          <ActionForm
            action={saveOwnPartner}
            draft="ma-structure"
            initial={toFormValues(own)}
            warnings={warningsByField(warnings)}
            className="grid gap-8"
          >
            <PartnerFields fields={fields} types={partnerTypes} />
            <SaveOrSubmit waiting={own.status.state === 'submitted'} />
          </ActionForm>
        </OwnPageColumns>
      </div>
    </>
  );
}
