import { ActionForm } from '@/components/forms/action-form';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { ConfirmItIsYou } from '@/components/ui/confirm-it-is-you';
import { SubmitButton } from '@/components/ui/submit-button';
import { addDays, formatDay } from '@/lib/calendar';
import { DAYS_TO_UNDO } from '@/lib/colleagues/rules';
import type { Colleague, FormerColleague, PendingInvitation } from '@/lib/colleagues/schema';
import { makeAdministrator, remove, restore, withdraw } from './actions';

/** What the reader may do to this member: nothing, only after confirming who they are, or everything. */
export type Powers = 'none' | 'unconfirmed' | 'all';

/** A member; an administrator can act on the others, by a button that one opens first. */
export function ColleagueCard({
  colleague,
  oneself,
  powers,
}: {
  colleague: Colleague;
  oneself: boolean;
  powers: Powers;
}) {
  const { name, email, since, administrator } = colleague;
  return (
    <Card as="li" className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="min-w-0 text-lg break-words">{name ?? email}</h3>
        <span className="flex flex-wrap gap-2">
          {administrator ? <Badge>Administre l’équipe</Badge> : null}
          {oneself ? <Badge tone="axis">Vous</Badge> : null}
        </span>
      </div>
      <p className="break-words">
        {name ? `${email}, depuis` : 'Depuis'} le {formatDay(since)}.
      </p>
      {oneself || powers === 'none' ? null : (
        <details className="border-t border-line pt-2">
          <summary className="min-h-11 cursor-pointer py-2 font-bold text-brand">
            {administrator ? 'Retirer de l’équipe' : 'Retirer, ou nommer administrateur'}
          </summary>
          {powers === 'all' ? (
            <MemberForms colleague={colleague} />
          ) : (
            <ConfirmItIsYou to="gérer l’équipe" comeBackTo="/mon-entreprise/collegues" />
          )}
        </details>
      )}
    </Card>
  );
}

function MemberForms({ colleague: { name, email, userId, administrator } }: { colleague: Colleague }) {
  return (
    <div className="grid gap-6 pt-2">
      <ActionForm action={remove} className="grid gap-4">
        <input type="hidden" name="membre" value={userId} />
        <p>
          Cette personne perd tout de suite l’accès à votre page et ne reçoit plus vos lettres. Son compte
          reste à elle, et nous la prévenons par courriel. Ses échanges passent à l’équipe. Vous pouvez
          revenir dessus pendant {DAYS_TO_UNDO} jours.
        </p>
        <div>
          <SubmitButton variant="danger">Retirer {name ?? email}</SubmitButton>
        </div>
      </ActionForm>
      {administrator ? null : (
        <ActionForm action={makeAdministrator} className="grid gap-4">
          <input type="hidden" name="membre" value={userId} />
          <p>
            Un administrateur peut retirer quelqu’un de l’équipe, vous compris, et nommer un autre
            administrateur.
          </p>
          <div>
            <SubmitButton variant="secondary">Nommer administrateur</SubmitButton>
          </div>
        </ActionForm>
      )}
    </div>
  );
}

/** Somebody who was taken out lately. */
export function FormerColleagueCard({ former, powers }: { former: FormerColleague; powers: Powers }) {
  const { userId, name, email, leftAt } = former;
  return (
    <Card as="li" className="grid gap-3">
      <h3 className="text-lg break-words">{name ?? email}</h3>
      <p>
        Retiré de l’équipe le {formatDay(leftAt)}. Son accès peut être rétabli jusqu’au{' '}
        {formatDay(addDays(leftAt, DAYS_TO_UNDO))}.
      </p>
      {powers === 'unconfirmed' ? (
        <ConfirmItIsYou to="rétablir un accès" comeBackTo="/mon-entreprise/collegues" />
      ) : null}
      {powers === 'all' ? (
        <ActionForm action={restore} className="grid gap-2">
          <input type="hidden" name="membre" value={userId} />
          <div>
            <SubmitButton variant="secondary">Rétablir son accès</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </Card>
  );
}

export function InvitationCard({ invitation }: { invitation: PendingInvitation }) {
  return (
    <Card as="li" className="grid gap-3">
      <h3 className="text-lg break-words">{invitation.email}</h3>
      <p>
        Invitation du {formatDay(invitation.sentAt)}, jusqu’au {formatDay(invitation.expiresAt)}. Pour la
        renvoyer, invitez de nouveau cette adresse.
      </p>
      <ActionForm action={withdraw} className="grid gap-2">
        <input type="hidden" name="invitation" value={invitation.id} />
        <div>
          <SubmitButton variant="secondary">Annuler cette invitation</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
