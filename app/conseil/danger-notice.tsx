import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';

/** What must not wait its turn, above everything else. */
export function DangerNotice({ reports, letters }: { reports: number; letters: number }) {
  if (reports + letters === 0) return null;
  return (
    <Notice tone="danger" title="À lire tout de suite : une personne mineure est peut-être en danger">
      <ul className="grid gap-1">
        {reports > 0 ? (
          <li>
            <Link href="/conseil/signalements" className="link">
              {reports === 1 ? '1 signalement de danger' : `${reports} signalements de danger`}
            </Link>
          </li>
        ) : null}
        {letters > 0 ? (
          <li>
            <Link href="/conseil/echanges" className="link">
              {letters === 1
                ? '1 lettre retenue, aux mots inquiétants'
                : `${letters} lettres retenues, aux mots inquiétants`}
            </Link>
          </li>
        ) : null}
      </ul>
      <p className="mt-1">Danger immédiat : le 17. Enfant ou adolescent en danger : le 119.</p>
    </Notice>
  );
}
