import type { Metadata } from 'next';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireCompany } from '../../require-company';
import { NewsForm } from '../news-form';

export const metadata: Metadata = { title: 'Écrire une actualité', robots: { index: false } };

export default async function NewNewsPage() {
  await requireCompany('/mon-entreprise/actualites/nouvelle');
  return (
    <>
      <PageHeader
        axis="companies"
        title="Écrire une actualité"
        crumbs={[
          { label: 'Mon entreprise', href: '/mon-entreprise' },
          { label: 'Nos actualités', href: '/mon-entreprise/actualites' },
        ]}
      />
      <div className="page axis-companies *:max-w-3xl py-8">
        <Card>
          <NewsForm newsId={null} initial={{}} waiting={false} />
        </Card>
      </div>
    </>
  );
}
