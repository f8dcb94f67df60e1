import { Tabs } from '@/components/ui/tabs';
import { isDirector, isStaff } from '@/lib/accounts/actor';
import { countHeldLetters } from '@/lib/conversations/held-repository';
import { countWaitingVersions } from '@/lib/reviews/queue-repository';
import { countOpenReports } from '@/lib/reports/repository';
import { getActor } from '@/lib/session';

export default async function BackOfficeLayout({ children }: { children: React.ReactNode }) {
  const actor = await getActor();
  if (!isStaff(actor)) return children;
  const [reports, letters, versions] = await Promise.all([
    countOpenReports(),
    countHeldLetters(),
    countWaitingVersions(),
  ]);
  const waiting = Object.values(versions).reduce((sum, count) => sum + count, 0);
  const reportsTab = {
    label: reports.danger > 0 ? 'Signalements : danger' : 'Signalements',
    href: '/conseil/signalements',
    count: reports.open || undefined,
  };
  return (
    <>
      <div className="bg-surface">
        <div className="page">
          <Tabs
            label="Espace conseil"
            tabs={[
              { label: 'Tableau de bord', href: '/conseil' },
              ...(reports.danger > 0 ? [reportsTab] : []),
              { label: 'Relectures', href: '/conseil/relectures', count: waiting },
              { label: 'Publications', href: '/conseil/publications' },
              { label: 'Candidats', href: '/conseil/candidats' },
              { label: 'Entreprises', href: '/conseil/entreprises' },
              { label: 'Partenaires', href: '/conseil/partenaires' },
              { label: 'Lettres à relire', href: '/conseil/echanges', count: letters || undefined },
              { label: 'Échanges', href: '/conseil/echanges/tous' },
              ...(reports.danger > 0 ? [] : [reportsTab]),
              { label: 'Imports', href: '/conseil/imports' },
              { label: 'Journal', href: '/conseil/journal' },
              ...(isDirector(actor) ? [{ label: 'Réglages', href: '/conseil/reglages' }] : []),
            ]}
          />
        </div>
      </div>
      {children}
    </>
  );
}
