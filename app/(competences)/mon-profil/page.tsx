import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { SaveOrSubmit } from '@/components/forms/save-or-submit';
import { OwnPageColumns } from '@/components/owners/own-page-columns';
import { PublicSteps } from '@/components/owners/public-steps';
import { VersionNotice } from '@/components/owners/version-notice';
import { WarningNotice } from '@/components/owners/warning-notice';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { isCandidate } from '@/lib/accounts/actor';
import { listPublicSteps } from '@/lib/accounts/public-steps';
import { ownerOf } from '@/lib/accounts/standing';
import { findStanding } from '@/lib/accounts/standing-repository';
import { findOwnProfile } from '@/lib/profiles/owner-repository';
import { findWarnings } from '@/lib/reviews/list-warnings';
import { warningsByField } from '@/lib/reviews/warning';
import { getActor } from '@/lib/session';
import { saveOwnProfile } from './actions';
import { toFormValues } from './initial-values';
import { listProfileChoices } from './profile-choices';
import { ProfileFields } from './profile-fields';

export const metadata: Metadata = { title: 'Mon profil', robots: { index: false } };

type Search = Promise<{ etat?: 'enregistre' | 'soumis' }>;

export default async function OwnProfilePage({ searchParams }: { searchParams: Search }) {
  const actor = await getActor();
  if (actor.role === 'visitor') redirect('/connexion?suite=/mon-profil');
  if (!isCandidate(actor)) notFound();
  const owner = ownerOf(actor)!;
  const [{ etat }, own, standing, choices] = await Promise.all([
    searchParams,
    findOwnProfile(actor.profileId),
    findStanding(owner),
    listProfileChoices(),
  ]);
  if (!own || !standing) notFound();
  const version = own.latest && ({ kind: 'profile', id: own.latest.id } as const);
  const warnings = await findWarnings(version, new Date());
  const labels = new Map(choices.occupations.map(({ id, label }) => [id, label]));
  return (
    <>
      <PageHeader
        axis="skills"
        title="Mon profil"
        lead="Dites ce que vous savez faire. Cochez, enregistrez, revenez quand vous voulez."
        badges={<Badge tone="axis">Code {own.code}</Badge>}
        actions={
          <LinkButton variant="secondary" href="/mon-profil/apercu">
            Comme le verra une entreprise
          </LinkButton>
        }
      />
      <div className="page axis-skills py-8">
        <OwnPageColumns
          aside={
            <PublicSteps
              steps={listPublicSteps(owner, standing, own.status)}
              publicHref={`/competences/${own.code}`}
            />
          }
        >
          <VersionNotice status={own.status} thing="votre profil" just={etat} />
          <WarningNotice count={warnings.length} />
          <ActionForm
            action={saveOwnProfile}
            draft="mon-profil"
            initial={own.latest ? toFormValues(own.latest.content, labels) : {}}
            warnings={warningsByField(warnings)}
            className="grid gap-8"
          >
            <ProfileFields choices={choices} mayAttest={false} />
            <SaveOrSubmit waiting={own.status.state === 'submitted'} />
          </ActionForm>
        </OwnPageColumns>
      </div>
    </>
  );
}
