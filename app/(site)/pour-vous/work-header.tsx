import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';
import { HowItCounts } from './how-it-counts';

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
        <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="min-w-0">{children}</div>
          <HowItCounts
            coming="à votre portée avec vos moyens de transport"
            never="À égalité, le plus récent vient d’abord."
          />
        </div>
      </div>
    </>
  );
}
