import { Link } from '@/components/ui/link';
import { formatDay } from '@/lib/calendar';
import type { ExchangeRow } from '@/lib/conversations/exchange-repository';
import { ExchangeBadges } from '../exchange-badges';
import { sayCompany } from '../exchange-words';

/** One exchange on one line: who with whom, when, how far. */
export function ExchangeLine({ exchange }: { exchange: ExchangeRow }) {
  const { id, reference, profileCode, companyName, letters, lastMessageAt } = exchange;
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line p-3 last:border-0 md:grid-cols-[minmax(0,2fr)_minmax(0,1.2fr)_minmax(0,1.6fr)]">
      <div className="min-w-0">
        <Link href={`/conseil/echanges/${id}`} className="link font-bold break-words">
          Profil {profileCode} et {sayCompany(companyName)}
        </Link>
        <p className="text-sm text-ink-soft">Échange {reference}</p>
      </div>
      <p className="text-sm">
        {letters === 1 ? '1 lettre' : `${letters} lettres`}, la dernière le {formatDay(lastMessageAt)}
      </p>
      <div className="flex flex-wrap content-start items-center gap-1.5">
        <ExchangeBadges exchange={exchange} />
      </div>
    </li>
  );
}
