import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { VersionBadge } from '@/components/owners/version-badge';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Card, CardLink } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { listOwnNews } from '@/lib/news/owner-repository';
import { CompanyTabs } from '../company-tabs';
import { requireCompany } from '../require-company';

export const metadata: Metadata = { title: 'Nos actualités', robots: { index: false } };

export default async function OwnNewsPage() {
  const actor = await requireCompany('/mon-entreprise/actualites');
  const items = await listOwnNews(actor.companyId);
  const create = (
    <LinkButton href="/mon-entreprise/actualites/nouvelle">
      <Plus className="size-5" aria-hidden="true" />
      Écrire une actualité
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        axis="companies"
        title="Nos actualités"
        lead="Ce qui se passe chez vous. Chaque actualité est relue avant d’être publique."
        crumbs={[{ label: 'Mon entreprise', href: '/mon-entreprise' }]}
        actions={create}
      />
      <div className="page axis-companies grid gap-6 py-8">
        <CompanyTabs />
        {items.length === 0 ? (
          <EmptyState title="Aucune actualité pour le moment" actions={create}>
            <p>Une visite, une embauche, un nouveau métier : racontez-le en quelques lignes.</p>
          </EmptyState>
        ) : (
          <ul className="grid gap-4">
            {items.map((item) => (
              <Card as="li" key={item.id} className="grid gap-2">
                <p className="flex flex-wrap gap-2">
                  {item.withdrawnReason !== null ? (
                    <Badge tone="danger">Retirée par la mission locale</Badge>
                  ) : null}
                  {item.withdrawnAt && item.withdrawnReason === null ? (
                    <Badge>Retirée</Badge>
                  ) : (
                    <VersionBadge status={item.status} />
                  )}
                </p>
                <CardLink href={`/mon-entreprise/actualites/${item.id}`} level="h2">
                  {item.latest.content.title}
                </CardLink>
              </Card>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
