import type { Metadata } from 'next';
import { Card, CardLink } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { countDangerLetters, countHeldLetters } from '@/lib/conversations/held-repository';
import { isDirector } from '@/lib/accounts/actor';
import { databaseNow } from '@/lib/database-clock';
import { listHolds } from '@/lib/erasures/hold-repository';
import { findMission } from '@/lib/mission/repository';
import { listMissingFacts } from '@/lib/mission/rules';
import { countFigures } from '@/lib/owners/figures-repository';
import { countUnseen } from '@/lib/mail/suppression-repository';
import { countTroubled } from '@/lib/outbox/trouble-repository';
import { countWaitingVersions } from '@/lib/reviews/queue-repository';
import { countOpenReports } from '@/lib/reports/repository';
import { kindPlural, kindSlug, VERSION_KINDS } from '@/lib/reviews/schema';
import { DoneNotice } from './done-notice';
import { ErasureHolds } from './erasure-holds';
import { countOwnerFigures, type Figure } from './owner-figures';
import { DangerNotice } from './danger-notice';
import { requireStaff } from './require-staff';

export const metadata: Metadata = { title: 'Espace conseil', robots: { index: false } };

export default async function DashboardPage({
  searchParams,
}: {
  searchParams: Promise<{ fait?: string | string[] }>;
}) {
  const actor = await requireStaff('/conseil');
  const { fait } = await searchParams;
  const now = await databaseNow();
  const [holds, waiting, figures, owners, held, dangerLetters, troubles, unseen, reports, mission] =
    await Promise.all([
      listHolds(),
      countWaitingVersions(),
      countFigures(),
      countOwnerFigures(),
      countHeldLetters(),
      countDangerLetters(),
      countTroubled(),
      countUnseen(),
      countOpenReports(),
      findMission(),
    ]);
  const toDo = [
    ...VERSION_KINDS.map((kind) => ({
      count: waiting[kind],
      label: `${kindPlural[kind]} à relire`,
      href: `/conseil/relectures?nature=${kindSlug[kind]}`,
    })),
    { count: troubles + unseen, label: 'Envois à surveiller', href: '/conseil/echanges/envois' },
    { count: held, label: 'Lettres à relire', href: '/conseil/echanges' },
    { count: reports.open, label: 'Signalements à décider', href: '/conseil/signalements' },
    ...owners.toDo,
    {
      count: isDirector(actor) ? listMissingFacts(mission).length : 0,
      label: 'Mentions légales à remplir',
      href: '/conseil/reglages#mentions',
    },
  ].filter(({ count }) => count > 0);
  return (
    <>
      <PageHeader
        title="Espace conseil"
        lead={
          toDo.length + holds.length === 0
            ? 'Rien n’attend. Tout est à jour.'
            : 'Ce qui vous attend, puis où en est l’espace.'
        }
      />
      <div className="page grid gap-10 py-8">
        <DangerNotice reports={reports.danger} letters={dangerLetters} />
        <DoneNotice fait={[fait].flat()[0]} />
        <ErasureHolds holds={holds} now={now} mayDecide={isDirector(actor)} />
        {toDo.length > 0 ? (
          <Section id="a-faire" title="À faire">
            <Figures figures={toDo} />
          </Section>
        ) : null}
        <Section id="public" title="Public aujourd’hui">
          <Figures
            figures={[
              { count: figures.publicProfiles, label: 'Profils', href: '/competences' },
              { count: figures.publicCompanies, label: 'Entreprises', href: '/entreprises' },
              { count: figures.publicOffers, label: 'Offres', href: '/offres' },
              { count: figures.publicPartners, label: 'Partenaires', href: '/partenaires' },
            ]}
          />
        </Section>
        <Section id="suivi" title="Suivi">
          <Figures
            figures={[
              {
                count: figures.openConversations,
                label: 'Échanges ouverts',
                href: '/conseil/echanges/tous?etat=ouverts',
              },
              ...owners.charters,
            ]}
          />
        </Section>
      </div>
    </>
  );
}

function Figures({ figures }: { figures: Figure[] }) {
  return (
    <ul className="grid grid-cols-2 gap-4 md:grid-cols-3 lg:grid-cols-4">
      {figures.map(({ count, label, href }) => (
        <Card key={label} as="li" className="grid content-start gap-1">
          <p className="font-display text-3xl font-bold tabular-nums">{count.toLocaleString('fr-FR')}</p>
          <CardLink href={href}>{label}</CardLink>
        </Card>
      ))}
    </ul>
  );
}
