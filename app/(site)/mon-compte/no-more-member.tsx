import { Notice } from '@/components/ui/notice';
import { DAYS_TO_UNDO } from '@/lib/colleagues/rules';
import { Link } from '@/components/ui/link';

/** What somebody reads who was taken out of the only team they were of. */
export function NoMoreMember() {
  return (
    <Notice title="Vous n’êtes plus membre d’une équipe">
      <p>
        Vous n’avez plus accès à la page de votre entreprise ou de votre structure, ni à ses lettres. Votre
        compte reste à vous : vous pouvez lire vos données, les emporter, ou supprimer ce compte.
      </p>
      <p className="mt-2">
        Si c’est une erreur, un administrateur de votre équipe ou la mission locale peut rétablir votre accès
        pendant {DAYS_TO_UNDO} jours. Pour la joindre :{' '}
        <Link href="/mentions-legales" className="link">
          ses coordonnées
        </Link>
        .
      </p>
    </Notice>
  );
}
