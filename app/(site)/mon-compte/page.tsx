import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { buttonClass, LinkButton } from '@/components/ui/button';
import { Facts } from '@/components/ui/facts';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { canErase, isFormerMember, isSignedIn, isStaff } from '@/lib/accounts/actor';
import { findAccountFacts } from '@/lib/accounts/export-repository';
import { ownerOf } from '@/lib/accounts/standing';
import { findStanding } from '@/lib/accounts/standing-repository';
import { findReminders } from '@/lib/accounts/reminders-repository';
import { listOpenSessions } from '@/lib/accounts/session-repository';
import { isCorrespondent } from '@/lib/conversations/policy';
import { formatDay } from '@/lib/calendar';
import { canSaveSearches } from '@/lib/saved-searches/policy';
import { databaseNow } from '@/lib/database-clock';
import { getActor, hasSignedInRecently, readSessionHash } from '@/lib/session';
import { leave } from '../connexion/actions';
import { AddressSection } from './address-section';
import { EraseForm } from './erase-form';
import { FactorSection } from './factor-section';
import { NoMoreMember } from './no-more-member';
import { OwnInformation } from './own-information';
import { OwnerSections } from './owner-sections';
import { Reminders } from './reminders';
import { SessionsSection } from './sessions-section';

export const metadata: Metadata = { title: 'Mon compte', robots: { index: false } };

const ROLES = {
  candidate: 'Candidat',
  company: 'Entreprise',
  partner: 'Partenaire',
  counsellor: 'Conseil',
  director: 'Direction',
};

type Search = Promise<{ informations?: string; adresse?: string; connexion?: string; facteur?: string }>;

export default async function AccountPage({ searchParams }: { searchParams: Search }) {
  const [{ informations, adresse, connexion, facteur }, actor] = await Promise.all([
    searchParams,
    getActor(),
  ]);
  if (!isSignedIn(actor)) redirect('/connexion?suite=/mon-compte');
  const owner = ownerOf(actor);
  const [account, standing, sessions] = await Promise.all([
    findAccountFacts(actor.userId),
    owner ? findStanding(owner) : null,
    listOpenSessions(actor.userId, await readSessionHash(), await databaseNow()),
  ]);
  if (!account) redirect('/connexion?suite=/mon-compte');
  const asked = account.addressChange;
  const waiting = asked && asked.expiresAt > (await databaseNow()) ? asked.email : null;
  return (
    <>
      <PageHeader
        title="Mon compte"
        lead="Vos connexions, vos signatures, vos données : tout se règle ici."
      />
      <div className="page grid *:max-w-3xl gap-10 py-8">
        {isFormerMember(actor) ? <NoMoreMember /> : null}
        <Section id="compte" title="Votre compte">
          <Facts
            facts={[
              { label: 'Vous êtes ici comme', value: ROLES[account.role] },
              { label: 'Compte ouvert le', value: formatDay(account.createdAt) },
            ]}
          />
          <ActionForm action={leave} className="contents">
            <div>
              <SubmitButton variant="secondary">Se déconnecter</SubmitButton>
            </div>
          </ActionForm>
        </Section>
        <OwnInformation actor={actor} name={account.name} corrected={informations === 'corrigees'} />
        <AddressSection
          email={account.email}
          waiting={waiting}
          done={adresse}
          isRecent={await hasSignedInRecently()}
        />
        {owner && standing ? <OwnerSections owner={owner} standing={standing} /> : null}
        {canSaveSearches(actor) ? (
          <Section id="recherches" title="Vos recherches et vos alertes">
            <p>
              {account.savedSearches.length === 0
                ? 'Vous ne gardez aucune recherche.'
                : `Vous gardez ${account.savedSearches.length} ${account.savedSearches.length > 1 ? 'recherches' : 'recherche'}.`}{' '}
              Un courriel peut vous prévenir de ce qui est nouveau.
            </p>
            <p>
              <LinkButton variant="secondary" href="/mes-recherches">
                Mes recherches
              </LinkButton>
            </p>
          </Section>
        ) : null}
        {isCorrespondent(actor) ? <Reminders on={await findReminders(actor.userId)} /> : null}
        {isStaff(actor) ? <FactorSection userId={actor.userId} done={facteur} /> : null}
        <SessionsSection sessions={sessions} hasEnded={connexion === 'terminee'} />
        <Section id="donnees" title="Vos données">
          <p>Tout ce que nous gardons de vous, à lire ici ou dans un fichier à emporter.</p>
          <p className="flex flex-wrap gap-3">
            <LinkButton variant="secondary" href="/mon-compte/mes-donnees">
              Lire mes données
            </LinkButton>
            <a href="/mon-compte/donnees" download className={buttonClass('secondary')}>
              <Download className="size-5" aria-hidden="true" />
              Télécharger mes données
            </a>
          </p>
        </Section>
        {canErase(actor) ? <EraseForm role={actor.role} /> : null}
      </div>
    </>
  );
}
