import { ActionForm } from '@/components/forms/action-form';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { pageNumber } from '@/lib/address-bar';
import { listOwners } from '@/lib/owners/list-repository';
import { listCounsellors } from '@/lib/identity/counsellor-repository';
import { OWNER_FILTERS, type OwnerFilter, type OwnerKind, readFilter } from '@/lib/owners/schema';
import { CounsellorFilter, readCounsellor } from './counsellor-filter';
import { DoneNotice } from './done-notice';
import { Gestures } from './gestures';
import { actOnOwners } from './owner-actions';
import { ListSearch } from './list-search';
import { OwnerLine } from './owner-line';
import { OWNER_PATHS } from './owner-words';
import { TickAll } from './tick-all';

const PAGE_SIZE = 100;

export type OwnerSearch = { q?: string; etat?: string; referent?: string; page?: string; fait?: string };

/** A counsellor's list of owners of one kind: search, state, and gestures on many at once. */
export async function OwnerList({
  kind,
  title,
  lead,
  search,
}: {
  kind: OwnerKind;
  title: string;
  lead: string;
  search: OwnerSearch;
}) {
  const query = [search.q].flat()[0] ?? '';
  const filter = readFilter(kind, [search.etat].flat()[0]);
  const counsellors = kind === 'candidate' ? await listCounsellors() : [];
  const counsellor = readCounsellor([search.referent].flat()[0], counsellors);
  const page = pageNumber(search.page);
  const offset = (page - 1) * PAGE_SIZE;
  const { total, rows } = await listOwners(kind, { query, filter, counsellor, offset, limit: PAGE_SIZE });
  const path = OWNER_PATHS[kind];
  const hrefFor = (next: { etat?: OwnerFilter; page?: number }) =>
    `${path}?${new URLSearchParams({ ...(query && { q: query }), ...(counsellor && { referent: counsellor }), etat: next.etat ?? filter, page: String(next.page ?? 1) })}`;
  return (
    <>
      <PageHeader title={title} lead={lead} crumbs={[{ label: 'Espace conseil', href: '/conseil' }]} />
      <div className="page grid gap-6 py-8">
        <DoneNotice fait={search.fait} />
        <ListSearch
          path={path}
          label="Chercher dans la liste"
          query={query}
          states={OWNER_FILTERS[kind]}
          current={filter}
          hrefOf={(etat) => hrefFor({ etat })}
        >
          {kind === 'candidate' ? <CounsellorFilter counsellors={counsellors} chosen={counsellor} /> : null}
        </ListSearch>
        {rows.length === 0 ? (
          <EmptyState title="Personne ici">
            <p>
              {query || counsellor || filter !== 'tous'
                ? 'Aucune fiche ne correspond. Essayez un autre mot ou un autre état.'
                : 'Les fiches viennent d’un fichier importé ou d’une inscription sur le site.'}
            </p>
          </EmptyState>
        ) : (
          <ActionForm action={actOnOwners}>
            <input type="hidden" name="nature" value={kind} />
            <input type="hidden" name="retour" value={hrefFor({ page })} />
            <div className="grid gap-4 rounded-lg border border-line bg-surface p-4">
              <h2 className="text-lg">Pour les fiches cochées</h2>
              <Gestures kind={kind} several />
            </div>
            <div>
              <div className="flex flex-wrap items-center justify-between gap-3 border-b-2 border-edge">
                <div className="pl-3">
                  <TickAll name="fiche" label="Tout cocher sur cette page" />
                </div>
                <p>{total === 1 ? '1 fiche' : `${total} fiches`}</p>
              </div>
              <ul>
                {rows.map((owner) => (
                  <OwnerLine key={owner.id} kind={kind} owner={owner} />
                ))}
              </ul>
            </div>
          </ActionForm>
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
