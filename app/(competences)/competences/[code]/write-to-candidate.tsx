import { Mail } from 'lucide-react';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/button';
import type { Actor } from '@/lib/accounts/actor';
import type { ProfileCard } from '@/lib/profiles/profile-cards';

export function WriteButton({ code }: { code: string }) {
  return (
    <LinkButton href={`/competences/${code}/ecrire`}>
      <Mail className="size-5" aria-hidden="true" />
      Écrire à ce candidat
    </LinkButton>
  );
}

/** Beside the profile: how letters travel, or for those who may not write, how to get there. */
export function HowToWrite({
  actor,
  card,
  mayWrite,
}: {
  actor: Actor;
  card: ProfileCard;
  mayWrite: boolean;
}) {
  return (
    <p className="rounded-lg border border-line bg-surface p-5">
      {actor.role === 'company' && mayWrite
        ? 'La mission locale porte votre lettre. Ni votre adresse ni la sienne ne sont données.'
        : wayToWrite(actor, card)}
    </p>
  );
}

function wayToWrite(actor: Actor, card: ProfileCard) {
  if (actor.role === 'company') {
    return (
      <>
        Pour lire ses aspirations et lui écrire, votre entreprise doit être confirmée par la mission locale et{' '}
        <Link className="link" href="/charte">
          signer la charte
        </Link>
        .
      </>
    );
  }
  if (actor.role === 'candidate' && actor.profileId === card.id) {
    return (
      <>
        C’est votre profil, comme tout le monde le voit.{' '}
        <Link className="link" href="/mon-profil">
          Le modifier
        </Link>
      </>
    );
  }
  if (actor.role !== 'visitor')
    return 'Seules les entreprises confirmées et signataires de la charte peuvent écrire à ce candidat.';
  return (
    <>
      Vous êtes une entreprise ?{' '}
      <Link className="link" href="/inscription/entreprise">
        Inscrivez-vous
      </Link>{' '}
      ou{' '}
      <Link className="link" href="/connexion">
        connectez-vous
      </Link>
      , signez la charte, et vous pourrez lire ses aspirations et lui écrire.
    </>
  );
}
