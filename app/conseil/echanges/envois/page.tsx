import type { Metadata } from 'next';
import { ActionForm } from '@/components/forms/action-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { wordOf } from '@/lib/address-bar';
import { formatMoment } from '@/lib/calendar';
import { databaseNow } from '@/lib/database-clock';
import { countNeverRelayed, listUnreadMails } from '@/lib/mail/inbound/repository';
import { listUnreachable } from '@/lib/mail/suppression-repository';
import { findPause } from '@/lib/outbox/pace-repository';
import { listRestored } from '@/lib/outbox/list-restored';
import { listTroubled } from '@/lib/outbox/trouble-repository';
import { requireStaff } from '../../require-staff';
import { resumeSending } from './actions';
import { AddressCard, TroubleCard, UnreadCard } from './trouble-cards';
import { OUTCOME_WORDS, sayReason } from './words';

export const metadata: Metadata = { title: 'Envois à surveiller', robots: { index: false } };

const DONE: Record<string, string> = {
  repris: 'C’est repris : le courriel est de nouveau dans la file.',
  abandonne: 'C’est noté : ce courriel ne sera pas renvoyé. La lettre se lit sur le site.',
  note: 'C’est noté.',
  retablie:
    'L’adresse reçoit de nouveau des courriels. Les lettres retenues entre-temps se reprennent une par une, ci-dessous.',
  envois: 'Les envois reprennent.',
};

export default async function TroublePage({
  searchParams,
}: {
  searchParams: Promise<{ fait?: string | string[] }>;
}) {
  await requireStaff('/conseil/echanges/envois');
  const { fait } = await searchParams;
  const now = await databaseNow();
  const [troubled, restored, unread, unreachable, ignored, pause] = await Promise.all([
    listTroubled(now),
    listRestored(now),
    listUnreadMails(),
    listUnreachable(),
    countNeverRelayed(),
    findPause(now),
  ]);
  const mails = [...troubled, ...restored];
  return (
    <>
      <PageHeader
        title="Envois à surveiller"
        lead="Ce que la machine ne peut pas décider seule. Aucun texte de lettre ne se lit ici."
        crumbs={[
          { label: 'Espace conseil', href: '/conseil' },
          { label: 'Lettres à relire', href: '/conseil/echanges' },
        ]}
      />
      <div className="page grid *:max-w-4xl gap-10 py-8">
        {wordOf(DONE, fait) ? (
          <Notice tone="success" announce>
            {wordOf(DONE, fait)}
          </Notice>
        ) : null}
        {pause ? (
          <Notice tone="warning" title={`Aucun courriel ne part avant le ${formatMoment(pause.until)}.`}>
            <p>{sayReason(pause.reason)} Rien n’est perdu.</p>
            <ActionForm action={resumeSending} className="grid gap-2 pt-2">
              <SubmitButton variant="secondary">Reprendre maintenant</SubmitButton>
            </ActionForm>
          </Notice>
        ) : null}
        <Section id="courriels" title="Courriels sans issue connue">
          {mails.length + unread.length === 0 ? (
            <EmptyState title="Tout est parti">
              <p>Un courriel dont on ne sait pas s’il est parti, ou qui a été refusé, apparaîtra ici.</p>
            </EmptyState>
          ) : (
            <ul className="grid gap-4">
              {mails.map((mail) => (
                <TroubleCard key={mail.id} mail={mail} />
              ))}
              {unread.map((mail) => (
                <UnreadCard key={mail.id} mail={mail} />
              ))}
            </ul>
          )}
        </Section>
        <Section id="adresses" title="Adresses en erreur">
          {unreachable.length === 0 ? (
            <p className="text-ink-soft">Toutes les adresses reçoivent nos courriels.</p>
          ) : (
            <ul className="grid gap-4">
              {unreachable.map((address) => (
                <AddressCard key={address.hash} address={address} />
              ))}
            </ul>
          )}
        </Section>
        <Section id="ecartes" title="Courriels reçus et jamais transmis">
          {ignored.length === 0 ? (
            <p className="text-ink-soft">Aucun.</p>
          ) : (
            <ul className="grid gap-1">
              {ignored.map(({ outcome, count }) => (
                <li key={outcome}>
                  {OUTCOME_WORDS[outcome] ?? outcome} : {count}
                </li>
              ))}
            </ul>
          )}
        </Section>
      </div>
    </>
  );
}
