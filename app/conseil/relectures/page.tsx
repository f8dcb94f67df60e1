import type { Metadata } from 'next';
import { ActionForm } from '@/components/forms/action-form';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { SubmitButton } from '@/components/ui/submit-button';
import { countWaitingVersions, listWaitingVersions } from '@/lib/reviews/queue-repository';
import { kindOfSlug, kindPlural, kindSlug, VERSION_KINDS } from '@/lib/reviews/schema';
import { DoneNotice } from '../done-notice';
import { requireStaff } from '../require-staff';
import { TickAll } from '../tick-all';
import { approveMany } from './actions';
import { WaitingLine } from './waiting-line';

export const metadata: Metadata = { title: 'Relectures', robots: { index: false } };

const PAGE_SIZE = 100;

type Search = { nature?: string; page?: string; fait?: string };

export default async function ReviewQueuePage({ searchParams }: { searchParams: Promise<Search> }) {
  await requireStaff('/conseil/relectures');
  const search = await searchParams;
  const kind = kindOfSlug([search.nature].flat()[0] ?? '');
  const page = Math.max(1, Number(search.page) || 1);
  const [counts, versions] = await Promise.all([
    countWaitingVersions(),
    listWaitingVersions(kind, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }),
  ]);
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
                <TickAll name="page" label="Tout cocher sur cette page" />
              </div>
              <SubmitButton>Approuver les pages cochées</SubmitButton>
            </div>
            <ul>
              {versions.map((version) => (
                <WaitingLine key={`${version.kind}${version.id}`} version={version} />
              ))}
            </ul>
          </ActionForm>
        )}
        <Pagination page={page} pageCount={Math.ceil(total / PAGE_SIZE)} hrefFor={hrefFor} />
      </div>
    </>
  );
}

function KindLink({ href, here, label }: { href: string; here: boolean; label: string }) {
  return (
    <LinkButton href={href} variant={here ? 'primary' : 'secondary'} aria-current={here ? 'true' : undefined}>
      {label}
    </LinkButton>
  );
}
