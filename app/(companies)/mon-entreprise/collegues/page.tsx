import type { Metadata } from 'next';
import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { Card } from '@/components/ui/card';
import { ConfirmItIsYou } from '@/components/ui/confirm-it-is-you';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { wordOf } from '@/lib/address-bar';
import { addDays } from '@/lib/calendar';
import { findStanding } from '@/lib/accounts/standing-repository';
import { listInvitations } from '@/lib/colleagues/invitation-repository';
import { listColleagues, listFormerColleagues } from '@/lib/colleagues/member-repository';
import { DAYS_TO_UNDO, mayInvite, NOT_CONFIRMED } from '@/lib/colleagues/rules';
import { databaseNow } from '@/lib/database-clock';
import { hasSignedInRecently } from '@/lib/session';
import { CompanyTabs } from '../company-tabs';
import { requireCompany } from '../require-company';
import { invite } from './actions';
import { ColleagueCard, FormerColleagueCard, InvitationCard, type Powers } from './colleague-cards';

export const metadata: Metadata = { title: 'Nos collègues', robots: { index: false } };

// The same whoever the address belongs to: it tells nobody who has an account.
const DONE: Record<string, string> = {
  invite:
    'L’invitation est notée. Votre collègue reçoit un lien à cette adresse et a sept jours pour l’accepter.',
  annule: 'L’invitation est annulée : son lien ne marche plus.',
  retire:
    'C’est fait : cette personne n’a plus accès à votre page, et nous la prévenons. Ses échanges sont ceux de l’équipe.',
  retabli: 'Son accès est rétabli, et nous prévenons cette personne.',
  administrateur: 'C’est fait : cette personne administre l’équipe avec vous, et nous la prévenons.',
};

export default async function ColleaguesPage({
  searchParams,
}: {
  searchParams: Promise<{ fait?: string | string[] }>;
}) {
  const actor = await requireCompany('/mon-entreprise/collegues');
  const now = await databaseNow();
  const [{ fait }, colleagues, former, invitations, standing, isRecent] = await Promise.all([
    searchParams,
    listColleagues(actor.companyId),
    listFormerColleagues(actor.companyId, addDays(now, -DAYS_TO_UNDO)),
    listInvitations(actor.companyId, now),
    findStanding({ kind: 'company', id: actor.companyId }),
    hasSignedInRecently(),
  ]);
  const administers = colleagues.some(
    ({ userId, administrator }) => userId === actor.userId && administrator,
  );
  const powers: Powers = administers ? (isRecent ? 'all' : 'unconfirmed') : 'none';
  return (
    <>
      <PageHeader
        axis="companies"
        title="Nos collègues"
        lead="Tenez votre page à plusieurs. Chacun lit les lettres et peut répondre, ici ou de sa messagerie."
        crumbs={[{ label: 'Mon entreprise', href: '/mon-entreprise' }]}
      />
      <div className="page axis-companies grid gap-8 py-8">
        <CompanyTabs />
        {wordOf(DONE, fait) ? (
          <Notice tone="success" announce>
            {wordOf(DONE, fait)}
          </Notice>
        ) : null}
        <div className="grid items-start gap-10 lg:grid-cols-[2fr_1fr]">
          <div className="grid gap-10">
            <Section id="equipe" title="Vos collègues">
              <ul className="grid gap-4">
                {colleagues.map((colleague) => (
                  <ColleagueCard
                    key={colleague.userId}
                    colleague={colleague}
                    oneself={colleague.userId === actor.userId}
                    powers={powers}
                  />
                ))}
              </ul>
            </Section>
            {administers && former.length > 0 ? (
              <Section id="retires" title="Retirés de l’équipe">
                <ul className="grid gap-4">
                  {former.map((one) => (
                    <FormerColleagueCard key={one.userId} former={one} powers={powers} />
                  ))}
                </ul>
              </Section>
            ) : null}
            {invitations.length > 0 ? (
              <Section id="invitations" title="Invitations sans réponse">
                <ul className="grid gap-4">
                  {invitations.map((invitation) => (
                    <InvitationCard key={invitation.id} invitation={invitation} />
                  ))}
                </ul>
              </Section>
            ) : null}
          </div>
          <Card as="section" className="grid gap-4">
            <h2 className="text-xl">Inviter un collègue</h2>
            {standing && mayInvite(standing) ? <Invite isRecent={isRecent} /> : <p>{NOT_CONFIRMED}</p>}
          </Card>
        </div>
      </div>
    </>
  );
}

function Invite({ isRecent }: { isRecent: boolean }) {
  if (!isRecent)
    return <ConfirmItIsYou to="donner accès à quelqu’un" comeBackTo="/mon-entreprise/collegues" />;
  return (
    <ActionForm action={invite} draft="inviter-collegue" className="grid gap-4">
      <TextField
        label="Son adresse e-mail"
        name="courriel"
        type="email"
        hint="Une adresse qui ne sert pas déjà à un autre compte ici. Aucune lettre n’y part avant son accord."
        required
      />
      <div>
        <SubmitButton>Envoyer l’invitation</SubmitButton>
      </div>
    </ActionForm>
  );
}
