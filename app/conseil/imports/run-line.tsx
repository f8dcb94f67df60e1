import { Link } from '@/components/ui/link';
import { Badge } from '@/components/ui/badge';
import { formatMoment } from '@/lib/calendar';
import type { RunFacts } from '@/lib/imports/waiting-repository';
import { KIND_WORDS } from './kind-options';

/** One import of the history: what, when, how it ended. */
export function RunLine({ run }: { run: RunFacts }) {
  return (
    <li className="grid gap-1 border-b border-line p-4 last:border-0">
      <p className="flex flex-wrap items-center gap-2">
        <Link href={`/conseil/imports/${run.id}`} className="link font-bold break-all">
          {run.fileName}
        </Link>
        <Badge>{KIND_WORDS[run.kind]}</Badge>
        {run.dryRun ? <Badge tone="info">Vérification</Badge> : null}
        {run.error ? <Badge tone="danger">Refusé</Badge> : null}
        {!run.finishedAt ? (
          <Badge tone="warning">{run.fileKeptUntil ? 'À confirmer' : 'En cours'}</Badge>
        ) : null}
      </p>
      <p className="text-sm text-ink-soft">
        {formatMoment(run.createdAt)}, {run.by?.name ?? run.by?.email ?? 'par une commande'}
      </p>
      <p className="text-sm">
        {run.accepted} nouvelles, {run.updated} changées, {run.unchanged} inchangées, {run.rejected} refusées
      </p>
    </li>
  );
}
