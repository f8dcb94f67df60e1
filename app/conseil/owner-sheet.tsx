import { Link } from '@/components/ui/link';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Facts } from '@/components/ui/facts';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { formatDate, formatDay, formatMoment } from '@/lib/calendar';
import { findOwner } from '@/lib/owners/list-repository';
import { listMissing } from '@/lib/owners/rules';
import type { OwnerKind } from '@/lib/owners/schema';
import { findSheet } from '@/lib/owners/sheet-repository';
import { Correction } from './correction';
import { DoneNotice } from './done-notice';
import { Exclusion } from './exclusion';
import { Gestures } from './gestures';
import { Members } from './members';
import { actOnOwners } from './owner-actions';
import { leavingWords, OWNER_PATHS, STATE_WORDS } from './owner-words';
import { PaperDates } from './paper-dates';
import { UntoldNotice } from './untold-notice';

const TITLES: Record<OwnerKind, string> = {
  candidate: 'Candidats',
  company: 'Entreprises',
  partner: 'Partenaires',
};

const SLUGS: Record<OwnerKind, string> = {
  candidate: 'profil',
  company: 'entreprise',
  partner: 'partenaire',
};

const VERSION_WORDS: Record<string, string> = {
  draft: 'brouillon',
  submitted: 'à relire',
  approved: 'publiée',
  refused: 'refusée',
  superseded: 'remplacée',
};

/** All that the mission locale knows of one owner, and what is left to do. */
export async function OwnerSheet({ kind, id, fait }: { kind: OwnerKind; id: string; fait?: string }) {
  const [owner, sheet] = await Promise.all([findOwner(kind, id), findSheet(kind, id)]);
  if (!owner || !sheet) notFound();
  const path = OWNER_PATHS[kind];
  const missing = listMissing(kind, owner);
  return (
    <>
      <PageHeader
        title={owner.name}
        lead={
          owner.public ? 'Cette page est publique.' : `Pas encore publique. Manque : ${missing.join(', ')}.`
        }
        crumbs={[
          { label: 'Espace conseil', href: '/conseil' },
          { label: TITLES[kind], href: path },
        ]}
        badges={
          <>
            <Badge tone={owner.public ? 'success' : 'neutral'}>
              {owner.public ? 'Public' : STATE_WORDS[owner.state]}
            </Badge>
            {owner.minor ? <Badge tone="info">Mineur</Badge> : null}
            {owner.barred ? <Badge tone="danger">Exclue</Badge> : null}
            {owner.leavesOn ? <Badge tone="warning">{leavingWords(owner.leavesOn)}</Badge> : null}
          </>
        }
        actions={
          owner.public ? (
            <LinkButton variant="secondary" href={sheet.publicPath}>
              Voir la page publique
            </LinkButton>
          ) : null
        }
      />
      <div className="page grid gap-8 py-8 lg:grid-cols-2">
        <div className="lg:col-span-2 empty:hidden">
          <DoneNotice fait={fait} />
        </div>
        <Section id="identite" title="Connu de la mission locale seule">
          <Card>
            <Facts
              facts={sheet.facts.map(({ label, value }) => ({
                label,
                value: value instanceof Date ? formatDate(value) : value,
              }))}
            />
            <Correction kind={kind} id={id} />
          </Card>
        </Section>
        <Section id="papiers" title="Consentement, charte, invitation">
          <Card className="grid gap-6">
            <Facts
              facts={[
                kind === 'candidate'
                  ? { label: 'Consentement', value: owner.consentOn ? formatDate(owner.consentOn) : 'non' }
                  : {
                      label: 'Confirmée',
                      value: kind === 'company' ? (owner.confirmed ? 'oui' : 'non') : null,
                    },
                {
                  label: 'Charte en vigueur signée',
                  value: owner.signedOn ? formatDate(owner.signedOn) : 'non',
                },
                {
                  label: 'Informée que son dossier est ici',
                  value: owner.noticeGivenOn ? formatDate(owner.noticeGivenOn) : null,
                },
                { label: 'Invitation', value: owner.invitedAt ? formatDay(owner.invitedAt) : 'pas envoyée' },
                { label: 'Compte sur le site', value: owner.hasAccount ? 'oui' : 'non' },
              ]}
            />
            <PaperDates kind={kind} id={id} />
            <UntoldNotice dueOn={owner.noticeDueOn} />
            <ActionForm action={actOnOwners}>
              <input type="hidden" name="nature" value={kind} />
              <input type="hidden" name="fiche" value={id} />
              <input type="hidden" name="retour" value={`${path}/${id}`} />
              <Gestures kind={kind} several={false} />
            </ActionForm>
          </Card>
        </Section>
        {kind === 'company' ? <Members id={id} members={sheet.members} /> : null}
        {kind === 'company' ? (
          <p className="lg:col-span-2">
            <Link href={`/conseil/publications?entreprise=${id}`} className="link">
              Ses offres et ses actualités en ligne
            </Link>
          </p>
        ) : null}
        {kind === 'company' ? <Exclusion id={id} barred={owner.barred} reason={sheet.barredReason} /> : null}
        <Section id="versions" title="Versions de la page" className="lg:col-span-2">
          {sheet.versions.length === 0 ? (
            <p>Aucune page n’est encore écrite.</p>
          ) : (
            <ul className="grid gap-2">
              {sheet.versions.map((version) => (
                <li key={version.id} className="flex flex-wrap items-center gap-3">
                  <span className="font-bold">Version {version.number}</span>
                  <Badge tone={version.state === 'submitted' ? 'warning' : 'neutral'}>
                    {VERSION_WORDS[version.state] ?? version.state}
                  </Badge>
                  <span className="text-sm text-ink-soft">
                    {version.origin === 'import' ? 'venue d’un fichier' : ''}
                    {version.submittedAt ? ` soumise le ${formatMoment(version.submittedAt)}` : ''}
                  </span>
                  {version.state === 'submitted' ? (
                    <Link href={`/conseil/relectures/${SLUGS[kind]}/${version.id}`} className="link">
                      Relire
                    </Link>
                  ) : null}
                </li>
              ))}
            </ul>
          )}
        </Section>
      </div>
    </>
  );
}
