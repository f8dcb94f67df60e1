import type { Metadata } from 'next';
import { Link } from '@/components/ui/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { Card } from '@/components/ui/card';
import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { wordOf } from '@/lib/address-bar';
import { formatDay } from '@/lib/calendar';
import { findExchange, type ExchangeSheet } from '@/lib/conversations/exchange-repository';
import { silentBefore } from '@/lib/conversations/silence';
import { databaseNow } from '@/lib/database-clock';
import { requireStaff } from '../../require-staff';
import { ExchangeBadges } from '../exchange-badges';
import { sayClosing, sayCompany, SIDE_WORDS } from '../exchange-words';
import { ExchangeGestures } from './exchange-gestures';
import { LetterCourseList } from './letter-course-list';

export const metadata: Metadata = { title: 'Échange', robots: { index: false } };

const DONE: Record<string, string> = {
  clos: 'L’échange est terminé. Les deux personnes en sont prévenues.',
  rouvert: 'L’échange est de nouveau ouvert. Les deux personnes en sont prévenues.',
};

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ fait?: string | string[] }> };

export default async function ExchangePage({ params, searchParams }: Props) {
  const { id } = await params;
  await requireStaff(`/conseil/echanges/${id}`);
  const { fait } = await searchParams;
  const exchange = z.uuid().safeParse(id).success
    ? await findExchange(id, silentBefore(await databaseNow()))
    : null;
  if (!exchange) notFound();
  return (
    <>
      <PageHeader
        title={`Échange ${exchange.reference}`}
        lead={`Profil ${exchange.profileCode} et ${sayCompany(exchange.companyName)}.`}
        crumbs={[
          { label: 'Espace conseil', href: '/conseil' },
          { label: 'Échanges', href: '/conseil/echanges/tous' },
        ]}
        badges={<ExchangeBadges exchange={exchange} />}
      />
      <div className="page grid *:max-w-4xl gap-8 py-8">
        {wordOf(DONE, fait) ? (
          <Notice tone="success" announce>
            {wordOf(DONE, fait)}
          </Notice>
        ) : null}
        {exchange.held ? (
          <Waiting href="/conseil/echanges" what="Une lettre attend votre relecture." />
        ) : null}
        {exchange.openReports > 0 ? (
          <Waiting href="/conseil/signalements" what="Une lettre est signalée et attend une décision." />
        ) : null}
        <Section id="reperes" title="Repères">
          <Card>
            <Facts facts={factsOf(exchange)} />
          </Card>
        </Section>
        <Section id="lettres" title="Les lettres, sans leur texte">
          <LetterCourseList letters={exchange.course} />
        </Section>
        <Section id="gestes" title={exchange.state === 'open' ? 'Mettre fin' : 'Reprendre'}>
          <ExchangeGestures exchange={exchange} />
        </Section>
      </div>
    </>
  );
}

function Waiting({ href, what }: { href: string; what: string }) {
  return (
    <Notice tone="warning">
      <Link href={href} className="link">
        {what}
      </Link>
    </Notice>
  );
}

const sayWho = (sides: ExchangeSheet['sharedBy']) =>
  sides.length === 0 ? 'personne' : sides.map((side) => SIDE_WORDS[side]).join(' et ');

function factsOf(exchange: ExchangeSheet) {
  return [
    {
      label: 'Candidat',
      value: exchange.candidateId ? (
        <Link href={`/conseil/candidats/${exchange.candidateId}`} className="link">
          Profil {exchange.profileCode}
        </Link>
      ) : (
        'Effacé'
      ),
    },
    {
      label: 'Entreprise',
      value: exchange.companyId ? (
        <Link href={`/conseil/entreprises/${exchange.companyId}`} className="link">
          {exchange.companyName}
        </Link>
      ) : (
        'Effacée'
      ),
    },
    { label: 'Commencé', value: `le ${formatDay(exchange.createdAt)}, par ${SIDE_WORDS[exchange.openedBy]}` },
    { label: 'Dernière lettre', value: `le ${formatDay(exchange.lastMessageAt)}` },
    {
      label: 'Fin',
      value: exchange.closedAt && `${sayClosing(exchange)}, le ${formatDay(exchange.closedAt)}`,
    },
    { label: 'Coordonnées partagées par', value: sayWho(exchange.sharedBy) },
    {
      label: 'Ne veut plus de lettres',
      value: exchange.blockedBy.length ? sayWho(exchange.blockedBy) : null,
    },
  ];
}
