import type { Metadata } from 'next';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { listPublications } from '@/lib/publications/repository';
import { ListSearch } from '../list-search';
import { requireStaff } from '../require-staff';
import { PublicationCard } from './publication-card';

export const metadata: Metadata = { title: 'Publications', robots: { index: false } };

const PAGE_SIZE = 30;
const STATES = { 'en-ligne': 'En ligne', retirees: 'Retirées par la mission locale' };
const DONE: Record<string, string> = {
  retiree: 'Le texte n’est plus sur le site. L’entreprise reçoit vos raisons.',
  remise: 'Le texte est de nouveau sur le site. L’entreprise en est informée.',
};

type Search = Partial<Record<'q' | 'etat' | 'entreprise' | 'page' | 'fait', string | string[]>>;
const one = (value: string | string[] | undefined) => [value].flat()[0]?.replaceAll('\0', '') ?? '';

export default async function PublicationsPage({ searchParams }: { searchParams: Promise<Search> }) {
  await requireStaff('/conseil/publications');
  const search = await searchParams;
  const query = one(search.q).trim().slice(0, 200);
  const companyId = one(search.entreprise);
  const current = one(search.etat) === 'retirees' ? 'retirees' : 'en-ligne';
  const page = Math.min(10_000, Math.max(1, Math.trunc(Number(one(search.page))) || 1));
  const { total, lines } = await listPublications(
    { query, companyId: companyId || null, withdrawn: current === 'retirees' },
    { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE },
  );
  const fait = one(search.fait);
  const hrefOf = (more: Record<string, string>) =>
    `/conseil/publications?${new URLSearchParams({ q: query, entreprise: companyId, etat: current, ...more })}`;
  return (
    <>
      <PageHeader
        title="Publications"
        lead="Les offres et les actualités des entreprises. Ce que vous retirez quitte tout de suite le site, la recherche et les flux."
        crumbs={[{ label: 'Espace conseil', href: '/conseil' }]}
      />
      <div className="page grid gap-6 py-8 *:max-w-4xl">
        {Object.hasOwn(DONE, fait) ? (
          <Notice tone="success" announce>
            {DONE[fait]}
          </Notice>
        ) : null}
        <ListSearch
          path="/conseil/publications"
          label="Titre ou entreprise"
          query={query}
          states={STATES}
          current={current}
          hrefOf={(etat) => hrefOf({ etat })}
        >
          {companyId ? <input type="hidden" name="entreprise" value={companyId} /> : null}
        </ListSearch>
        {lines.length === 0 ? (
          <EmptyState title={current === 'retirees' ? 'Rien n’est retiré' : 'Rien n’est en ligne'}>
            <p>
              {query || companyId
                ? 'Essayez un autre mot, ou toutes les entreprises.'
                : 'Les offres et les actualités approuvées apparaîtront ici.'}
            </p>
          </EmptyState>
        ) : (
          <ul className="grid gap-4">
            {lines.map((line) => (
              <PublicationCard key={`${line.kind}${line.id}`} line={line} />
            ))}
          </ul>
        )}
        <Pagination
          page={page}
          pageCount={Math.ceil(total / PAGE_SIZE)}
          hrefFor={(next) => hrefOf({ page: String(next) })}
        />
      </div>
    </>
  );
}
