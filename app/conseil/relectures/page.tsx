import type { Metadata } from 'next';
import { ActionForm } from '@/components/forms/action-form';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { pageNumber } from '@/lib/address-bar';
import { listWarnings } from '@/lib/reviews/list-warnings';
import { countWaitingVersions, listWaitingVersions } from '@/lib/reviews/queue-repository';
import { kindOfSlug, kindPlural, kindSlug, VERSION_KINDS } from '@/lib/reviews/schema';
import { DoneNotice } from '../done-notice';
import { requireStaff } from '../require-staff';
import { TickAll } from '../tick-all';
import { approveMany } from './actions';
import { CountedApprove } from './counted-approve';
import { WaitingLine } from './waiting-line';

export const metadata: Metadata = { title: 'Relectures', robots: { index: false } };

const PAGE_SIZE = 100;

type Search = { nature?: string; page?: string; fait?: string };

export default async function ReviewQueuePage({ searchParams }: { searchParams: Promise<Search> }) {
  await requireStaff('/conseil/relectures');
  const search = await searchParams;
  const kind = kindOfSlug([search.nature].flat()[0] ?? '');
  const page = pageNumber(search.page);
  const [counts, versions] = await Promise.all([
    countWaitingVersions(),
    listWaitingVersions(kind, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }),
  ]);
  const warnings = await listWarnings(versions, new Date());
  const warningsOf = (id: string) => warnings.get(id) ?? [];
  const alone = versions.filter(({ id, unanswered }) => unanswered || warningsOf(id).length > 0).length;
  const total = kind ? counts[kind] : Object.values(counts).reduce((sum, count) => sum + count, 0);
  const hrefFor = (next: number) =>
    `/conseil/relectures?${kind ? `nature=${kindSlug[kind]}&` : ''}page=${next}`;
  return (
    <>
      <PageHeader
        title="Relectures"
        lead="Rien n’est public avant d’être approuvé ici. Ce qui est déjà public le reste pendant que la suite attend."
        crumbs={[{ label: 'Espace conseil', href: '/conseil' }]}
        actions={
          <LinkButton variant="secondary" href="/conseil/relectures/propositions">
            Métiers et savoir-faire proposés
          </LinkButton>
        }
      />
      <div className="page grid gap-6 py-8">
        <DoneNotice fait={search.fait} />
        <nav aria-label="Nature des pages" className="flex flex-wrap gap-2">
          <KindLink href="/conseil/relectures" here={kind === null} label="Tout" />
          {VERSION_KINDS.map((name) => (
            <KindLink
              key={name}
              href={`/conseil/relectures?nature=${kindSlug[name]}`}
              here={kind === name}
              label={`${kindPlural[name]} (${counts[name]})`}
            />
          ))}
        </nav>
        {versions.length === 0 ? (
          <EmptyState title="Rien à relire">
            <p>Les pages soumises par leurs auteurs, et celles des fichiers importés, apparaîtront ici.</p>
          </EmptyState>
        ) : (
          <ActionForm action={approveMany}>
            <div className="flex flex-wrap items-center justify-between gap-3 border-b-2 border-edge pb-2">
              <div className="pl-3">
                {alone < versions.length ? <TickAll name="page" label="Tout cocher sur cette page" /> : null}
              </div>
              {alone < versions.length ? <CountedApprove name="page" /> : null}
            </div>
            {alone > 0 ? <p className="text-sm">{sayAlone(alone)}</p> : null}
            <ul>
              {versions.map((version) => (
                <WaitingLine
                  key={`${version.kind}${version.id}`}
                  version={version}
                  warnings={warningsOf(version.id)}
                />
              ))}
            </ul>
          </ActionForm>
        )}
        <Pagination page={page} pageCount={Math.ceil(total / PAGE_SIZE)} hrefFor={hrefFor} />
      </div>
    </>
  );
}

const sayAlone = (count: number) =>
  count === 1
    ? 'Une page porte un avertissement ou reste à préciser\u00a0: elle ne peut pas être cochée, ouvrez-la pour la lire et décider.'
    : `${count} pages portent un avertissement ou restent à préciser\u00a0: elles ne peuvent pas être cochées, ouvrez-les une par une pour les lire et décider.`;

function KindLink({ href, here, label }: { href: string; here: boolean; label: string }) {
  return (
    <LinkButton href={href} variant={here ? 'primary' : 'secondary'} aria-current={here ? 'true' : undefined}>
      {label}
    </LinkButton>
  );
}
