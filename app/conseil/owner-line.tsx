import { Link } from '@/components/ui/link';
import { Badge } from '@/components/ui/badge';
import { formatDate } from '@/lib/calendar';
import { listMissing } from '@/lib/owners/rules';
import type { OwnerKind, OwnerRow } from '@/lib/owners/schema';
import { leavingWords, OWNER_PATHS, STATE_WORDS } from './owner-words';
import { RowTick } from './row-tick';

/** One owner on one line: who, where, how far. */
export function OwnerLine({ kind, owner }: { kind: OwnerKind; owner: OwnerRow }) {
  const missing = listMissing(kind, owner);
  return (
    <li className="flex items-start gap-1 border-b border-line py-1.5 last:border-0">
      <RowTick name="fiche" value={owner.id} label={`Choisir ${owner.name}`} />
      <div className="grid min-w-0 grow gap-x-6 gap-y-1 py-2 md:grid-cols-[minmax(0,2fr)_minmax(0,1.2fr)_minmax(0,2.2fr)]">
        <div className="min-w-0">
          <Link href={`${OWNER_PATHS[kind]}/${owner.id}`} className="link font-bold break-words">
            {owner.name}
          </Link>
          <p className="text-sm text-ink-soft">{owner.detail}</p>
        </div>
        <p className="text-sm">{owner.place}</p>
        <div className="flex flex-wrap content-start items-center gap-1.5 text-sm">
          {owner.public ? <Badge tone="success">Public</Badge> : <Badge>{STATE_WORDS[owner.state]}</Badge>}
          {owner.minor ? <Badge tone="info">Mineur</Badge> : null}
          {owner.barred ? <Badge tone="danger">Exclue</Badge> : null}
          {owner.waiting && owner.approved ? <Badge tone="warning">Nouvelle version à relire</Badge> : null}
          {owner.noticeDueOn ? (
            <Badge tone="warning">À informer avant le {formatDate(owner.noticeDueOn)}</Badge>
          ) : null}
          {owner.leavesOn ? <Badge tone="warning">{leavingWords(owner.leavesOn)}</Badge> : null}
          {missing.length > 0 ? <span>Manque : {missing.join(', ')}</span> : null}
        </div>
      </div>
    </li>
  );
}
