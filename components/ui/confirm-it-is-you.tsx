import { LinkButton } from './button';

/** Instead of a form that takes a recent sign-in: how to get one and come back. */
export function ConfirmItIsYou({ to, comeBackTo }: { to: string; comeBackTo: string }) {
  return (
    <>
      <p>Par sécurité, {to} demande une connexion de moins d’un quart d’heure.</p>
      <p>
        <LinkButton
          variant="secondary"
          href={`/connexion/de-nouveau?suite=${encodeURIComponent(comeBackTo)}`}
        >
          Confirmer que c’est moi
        </LinkButton>
      </p>
    </>
  );
}
