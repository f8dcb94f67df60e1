import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';

/** Head of a candidate's two lists. */
export function WorkHeader({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <>
      <PageHeader
        axis="companies"
        title={title}
        lead="Ce que vous savez faire, vos valeurs et vos motivations, comparés à ce que les entreprises recherchent. Les distances ne sont montrées qu’à vous."
        actions={
          <LinkButton variant="secondary" href="/mes-recherches">
            Mes recherches
          </LinkButton>
        }
      />
      <div className="page axis-companies grid gap-6 py-8">
        <Tabs
          label="Pour vous"
          tabs={[
            { label: 'Offres', href: '/pour-vous' },
            { label: 'Entreprises', href: '/pour-vous/entreprises' },
          ]}
        />
        {children}
      </div>
    </>
  );
}
