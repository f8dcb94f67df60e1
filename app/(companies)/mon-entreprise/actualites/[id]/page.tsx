import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { VersionNotice } from '@/components/owners/version-notice';
import { WarningNotice } from '@/components/owners/warning-notice';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { findOwnNews } from '@/lib/news/owner-repository';
import { findWarnings } from '@/lib/reviews/list-warnings';
import { warningsByField } from '@/lib/reviews/warning';
import { requireCompany } from '../../require-company';
import { WithdrawnNotice } from '../../withdrawn-notice';
import { withdrawOwnNews } from '../actions';
import { toFormValues } from '../initial-values';
import { NewsForm } from '../news-form';

export const metadata: Metadata = { title: 'Notre actualité', robots: { index: false } };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ etat?: 'enregistre' | 'soumis' }>;
};

export default async function OwnNewsItemPage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireCompany(`/mon-entreprise/actualites/${id}`);
  const [{ etat }, item] = await Promise.all([searchParams, findOwnNews(actor.companyId, id)]);
  if (!item) notFound();
  const warnings = await findWarnings({ kind: 'news', id: item.latest.id }, new Date());
  const { title } = item.latest.content;
  return (
    <>
      <PageHeader
        axis="companies"
        title={title}
        crumbs={[
          { label: 'Mon entreprise', href: '/mon-entreprise' },
          { label: 'Nos actualités', href: '/mon-entreprise/actualites' },
        ]}
      />
      <div className="page axis-companies grid *:max-w-3xl gap-6 py-8">
        {item.withdrawnReason !== null ? <WithdrawnNotice reason={item.withdrawnReason} /> : null}
        {item.withdrawnAt && item.withdrawnReason === null ? (
          <Notice title="Actualité retirée">Elle n’est plus sur le site.</Notice>
        ) : (
          <>
            <VersionNotice status={item.status} thing="cette actualité" just={etat} />
            <WarningNotice count={warnings.length} />
            {item.withdrawnReason === null ? (
              <ActionForm action={withdrawOwnNews}>
                <input type="hidden" name="actualite" value={id} />
                <div>
                  <SubmitButton variant="quiet">Retirer l’actualité</SubmitButton>
                </div>
              </ActionForm>
            ) : null}
            <Card>
              <NewsForm
                newsId={id}
                initial={toFormValues(item)}
                warnings={warningsByField(warnings)}
                waiting={item.status.state === 'submitted'}
              />
            </Card>
          </>
        )}
      </div>
    </>
  );
}
