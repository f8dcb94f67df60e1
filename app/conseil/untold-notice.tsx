import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { formatDate } from '@/lib/calendar';

/** What to do for somebody from a file whom nobody told yet, and until when; nothing once they know. */
export function UntoldNotice({ dueOn }: { dueOn: Date | null }) {
  if (!dueOn) return null;
  return (
    <Notice tone="warning" title={`À informer avant le ${formatDate(dueOn)}`}>
      <p>
        Cette personne vient d’un fichier et ne le sait pas encore. Invitez-la, ou remettez-lui la page{' '}
        <Link href="/confidentialite" className="link">
          Confidentialité
        </Link>{' '}
        imprimée et enregistrez la date. Sinon, sa fiche sera retirée.
      </p>
    </Notice>
  );
}
