import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Badge } from '@/components/ui/badge';
import { buttonClass, LinkButton } from '@/components/ui/button';
import { Facts } from '@/components/ui/facts';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { formatMoment } from '@/lib/calendar';
import { findRun } from '@/lib/imports/waiting-repository';
import { hasSignedInRecently } from '@/lib/session';
import { requireStaff } from '../../require-staff';
import { KeepFresh } from '../keep-fresh';
import { KIND_WORDS, SHEETS } from '../kind-options';
import { ImportKept } from './import-kept';
import { NoteTable } from './note-table';

export const metadata: Metadata = { title: 'Un import', robots: { index: false } };

export default async function ImportRunPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await requireStaff(`/conseil/imports/${id}`);
  const run = await findRun(id);
  if (!run) notFound();
  const isRecent = await hasSignedInRecently();
  const waits = run.finishedAt === null && run.fileKeptUntil !== null;
  const going = run.finishedAt === null && !waits;
  const warnings = run.report?.warnings ?? [];
  const identities = warnings.filter(({ sheet }) => sheet !== undefined);
  const others = warnings.filter(({ sheet }) => sheet === undefined);
  return (
    <>
      <PageHeader
        title={run.fileName}
        lead={run.dryRun ? 'Vérification : rien n’a été écrit.' : undefined}
        badges={<Badge>{KIND_WORDS[run.kind]}</Badge>}
        crumbs={[
          { label: 'Espace conseil', href: '/conseil' },
          { label: 'Imports', href: '/conseil/imports' },
        ]}
      />
      <div className="page grid gap-6 py-8">
        {going ? (
          <>
            <KeepFresh />
            <Notice title="L’import est en cours">
              {run.rowsRead} lignes lues. Vous pouvez quitter cette page et y revenir, ou{' '}
              <a className="link" href={`/conseil/imports/${id}`}>
                l’actualiser
              </a>
              .
            </Notice>
          </>
        ) : null}
        {waits ? (
          <Notice tone="warning" title="Confirmez d’abord que c’est vous">
            Le fichier est arrivé, et rien n’est encore écrit.
          </Notice>
        ) : null}
        {run.error ? (
          <Notice tone="danger" title="Le fichier n’a pas pu être importé">
            {run.error}
          </Notice>
        ) : null}
        {run.finishedAt && !run.error ? (
          <Notice tone="success" title={run.dryRun ? 'La vérification est finie' : 'L’import est fini'}>
            {run.dryRun
              ? 'Rien n’a été écrit. Importez ce fichier pour de bon pour prendre les bonnes lignes.'
              : 'Rien n’est encore public : les pages attendent la relecture, la charte et le consentement.'}
          </Notice>
        ) : null}
        {run.fileKeptUntil ? <ImportKept id={id} until={run.fileKeptUntil} isRecent={isRecent} /> : null}
        {run.importedAs ? (
          <p>
            <Link className="link" href={`/conseil/imports/${run.importedAs.id}`}>
              Ce fichier a été importé pour de bon
            </Link>
          </p>
        ) : null}
        <Facts
          className="grid-cols-2 md:grid-cols-4"
          facts={[
            { label: 'Nouvelles', value: String(run.accepted) },
            { label: 'Changées', value: String(run.updated) },
            { label: 'Inchangées', value: String(run.unchanged) },
            { label: 'Refusées', value: String(run.rejected) },
          ]}
        />
        <p className="text-sm text-ink-soft">
          Commencé le {formatMoment(run.createdAt)}
          {run.finishedAt ? `, fini le ${formatMoment(run.finishedAt)}` : ''}. Le rapport et les lignes
          refusées sont effacés au bout de 30 jours.
        </p>
        <div className="flex flex-wrap gap-3">
          {run.hasRejects ? (
            <a href={`/conseil/imports/${id}/rejets`} className={buttonClass('secondary')}>
              Télécharger les lignes refusées
            </a>
          ) : null}
          {run.finishedAt && !run.dryRun && run.accepted + run.updated > 0 ? (
            <LinkButton href="/conseil/relectures">Relire les pages</LinkButton>
          ) : null}
        </div>
        <NoteTable
          id="refus"
          title="Lignes refusées"
          notes={run.report?.rejected ?? []}
          total={run.rejected}
        />
        <NoteTable id="identites" title="Fiches à vérifier" notes={identities} sheets={SHEETS[run.kind]} />
        <NoteTable id="alertes" title="Lignes prises, à vérifier" notes={others} />
      </div>
    </>
  );
}
