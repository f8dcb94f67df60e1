import { ActionForm } from '@/components/forms/action-form';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { SubmitButton } from '@/components/ui/submit-button';
import { formatDay } from '@/lib/calendar';
import type { Colleague, PendingInvitation } from '@/lib/colleagues/schema';
import { remove, withdraw } from './actions';

/** A member; the others can be removed, by a button that one opens first. */
export function ColleagueCard({ colleague, oneself }: { colleague: Colleague; oneself: boolean }) {
  const { name, email, since, userId } = colleague;
  return (
    <Card as="li" className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="min-w-0 text-lg break-words">{name ?? email}</h3>
        {oneself ? <Badge tone="axis">Vous</Badge> : null}
      </div>
      <p className="break-words">
        {name ? `${email}, depuis` : 'Depuis'} le {formatDay(since)}.
      </p>
      {oneself ? null : (
        <details className="border-t border-line pt-2">
          <summary className="min-h-11 cursor-pointer py-2 font-bold text-brand">Retirer de l’équipe</summary>
          <ActionForm action={remove} className="grid gap-4 pt-2">
            <input type="hidden" name="membre" value={userId} />
            <p>
              Cette personne perd tout de suite l’accès au site et ne reçoit plus de lettres. Son compte est
              effacé, et nous la prévenons par courriel. Ses échanges passent à l’équipe.
            </p>
            <div>
              <SubmitButton variant="danger">Retirer {name ?? email}</SubmitButton>
            </div>
          </ActionForm>
        </details>
      )}
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
