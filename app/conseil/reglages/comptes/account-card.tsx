import { ActionForm } from '@/components/forms/action-form';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { SubmitButton } from '@/components/ui/submit-button';
import type { StaffAccount } from '@/lib/accounts/staff-account-schema';
import { formatDay } from '@/lib/calendar';
import { closeAccount, removeFactor, reopenAccount } from './actions';

export const STAFF_ROLES: Record<StaffAccount['role'], string> = {
  counsellor: 'Conseil',
  director: 'Direction',
};

/** A colleague of the mission locale; closing is a button that one opens first. */
export function AccountCard({ account, oneself }: { account: StaffAccount; oneself: boolean }) {
  const { id, name, email, role, createdAt, lastSignInAt, disabledAt, hasFactor } = account;
  return (
    <Card as="li" className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="min-w-0 text-lg break-words">{name ?? email}</h3>
        <div className="flex flex-wrap gap-1.5">
          <Badge>{STAFF_ROLES[role]}</Badge>
          {hasFactor ? <Badge tone="success">Code en place</Badge> : null}
          {disabledAt ? <Badge tone="warning">Fermé</Badge> : null}
          {oneself ? <Badge tone="info">Vous</Badge> : null}
        </div>
      </div>
      <p className="break-words">
        {name ? `${email}, compte ouvert` : 'Compte ouvert'} le {formatDay(createdAt)}.{' '}
        {disabledAt
          ? `Fermé le ${formatDay(disabledAt)}.`
          : lastSignInAt
            ? `Dernière visite le ${formatDay(lastSignInAt)}.`
            : 'Jamais venu.'}
      </p>
      {hasFactor && !oneself ? <RemoveFactor id={id} name={name ?? email} /> : null}
      {disabledAt ? <Reopen id={id} /> : oneself ? null : <Close id={id} name={name ?? email} />}
    </Card>
  );
}

function Close({ id, name }: { id: string; name: string }) {
  return (
    <details className="border-t border-line pt-2">
      <summary className="min-h-11 cursor-pointer py-2 font-bold text-brand">Fermer ce compte</summary>
      <ActionForm action={closeAccount} className="grid gap-4 pt-2">
        <input type="hidden" name="compte" value={id} />
        <p>
          Cette personne est déconnectée tout de suite et ne peut plus entrer. Ce qu’elle a fait reste dans le
          journal. Vous pourrez rouvrir son compte.
        </p>
        <div>
          <SubmitButton variant="danger">Fermer le compte de {name}</SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}

function RemoveFactor({ id, name }: { id: string; name: string }) {
  return (
    <details className="border-t border-line pt-2">
      <summary className="min-h-11 cursor-pointer py-2 font-bold text-brand">
        Retirer le code de l’application
      </summary>
      <ActionForm action={removeFactor} className="grid gap-4 pt-2">
        <input type="hidden" name="compte" value={id} />
        <p>
          Pour une personne qui a perdu son téléphone et ses codes de secours. Assurez-vous de vive voix que
          c’est bien elle : elle est déconnectée et prévenue par courriel.
        </p>
        <div>
          <SubmitButton variant="danger">Retirer le code de {name}</SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}

function Reopen({ id }: { id: string }) {
  return (
    <ActionForm action={reopenAccount} className="grid gap-2">
      <input type="hidden" name="compte" value={id} />
      <div>
        <SubmitButton variant="secondary">Rouvrir ce compte</SubmitButton>
      </div>
    </ActionForm>
  );
}
