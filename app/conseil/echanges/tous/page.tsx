import type { Metadata } from 'next';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { pageNumber } from '@/lib/address-bar';
import {
  EXCHANGE_FILTERS,
  type ExchangeFilter,
  readExchangeFilter,
} from '@/lib/conversations/exchange-filter-schema';
import { listExchanges } from '@/lib/conversations/exchange-repository';
import { silentBefore } from '@/lib/conversations/silence';
import { databaseNow } from '@/lib/database-clock';
import { ListSearch } from '../../list-search';
import { requireStaff } from '../../require-staff';
import { ExchangeLine } from './exchange-line';

export const metadata: Metadata = { title: 'Échanges', robots: { index: false } };

const PATH = '/conseil/echanges/tous';
const PAGE_SIZE = 50;

type Props = { searchParams: Promise<{ q?: string; etat?: string; page?: string }> };

export default async function ExchangesPage({ searchParams }: Props) {
  await requireStaff(PATH);
  const search = await searchParams;
  const query = [search.q].flat()[0] ?? '';
  const filter = readExchangeFilter([search.etat].flat()[0]);
  const page = pageNumber(search.page);
  const { total, rows } = await listExchanges({
    query,
    filter,
    silentBefore: silentBefore(await databaseNow()),
    ...{ offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE },
  });
  const hrefFor = (next: { etat?: ExchangeFilter; page?: number }) =>
    `${PATH}?${new URLSearchParams({ ...(query && { q: query }), etat: next.etat ?? filter, page: String(next.page ?? 1) })}`;
  return (
    <>
      <PageHeader
        title="Échanges"
        lead="Qui écrit à qui, et où cela en est. Le texte des lettres se lit seulement quand une décision le demande."
        crumbs={[{ label: 'Espace conseil', href: '/conseil' }]}
      />
      <div className="page grid gap-6 py-8">
        <ListSearch
          path={PATH}
          label="Code de profil, entreprise ou échange"
          query={query}
          states={EXCHANGE_FILTERS}
          current={filter}
          hrefOf={(etat) => hrefFor({ etat })}
        />
        {rows.length === 0 ? (
          <EmptyState title="Aucun échange ici">
            <p>
              {query || filter !== 'tous'
                ? 'Aucun échange ne correspond. Essayez un autre mot ou un autre état.'
                : 'Un échange commence quand une entreprise écrit à un candidat, ou un candidat à une entreprise.'}
            </p>
          </EmptyState>
        ) : (
          <div className="grid gap-3">
            <p>{total === 1 ? '1 échange' : `${total.toLocaleString('fr-FR')} échanges`}</p>
            <ul className="rounded-lg border border-line bg-surface">
              {rows.map((exchange) => (
                <ExchangeLine key={exchange.id} exchange={exchange} />
              ))}
            </ul>
          </div>
        )}
        <Pagination
          page={page}
          pageCount={Math.ceil(total / PAGE_SIZE)}
          hrefFor={(next) => hrefFor({ page: next })}
        />
      </div>
    </>
  );
}
