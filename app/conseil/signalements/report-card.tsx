import { Link } from '@/components/ui/link';
import { ActionForm } from '@/components/forms/action-form';
import { ChoiceField, TextBox } from '@/components/forms/fields';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { SubmitButton } from '@/components/ui/submit-button';
import { formatMoment } from '@/lib/calendar';
import type { ReportView } from '@/lib/reports/repository';
import { GROUNDS, MEASURES, REPORT_STATES, type Measure } from '@/lib/reports/schema';
import { LONGEST } from '@/lib/forms/length-schema';
import { decide } from './actions';
import { PastDecisions } from './past-decisions';
import { ReopenForm } from './reopen-form';

/** A report: what was reported, why, what was decided before, and the way to decide or to look at it again. */
export function ReportCard({ report }: { report: ReportView }) {
  return (
    <Card as="li" className="grid gap-4">
      <div className="grid gap-2">
        <h2 className="text-lg break-words">
          <Link href={`/conseil/signalements/${report.id}`} className="link">
            {titleOf(report)}
          </Link>
        </h2>
        <p className="text-sm text-ink-soft">
          Signalement {report.reference}, {formatMoment(report.createdAt)}, par{' '}
          {report.reporter ||
            (report.letter ? 'l’autre personne de l’échange' : 'une personne connectée ou sans nom')}
        </p>
        <p className="flex flex-wrap gap-2">
          {report.decided ? <Badge>{REPORT_STATES[report.state]}</Badge> : null}
          <Badge tone={report.danger ? 'danger' : 'warning'}>{GROUNDS[report.ground]}</Badge>
        </p>
      </div>
      <div className="grid gap-1">
        <h3 className="text-sm font-bold">Ce qui est reproché</h3>
        <p className="break-words whitespace-pre-wrap">{report.explanation}</p>
      </div>
      {report.letter ? (
        <div className="grid gap-1">
          <h3 className="text-sm font-bold">La lettre</h3>
          <p className="rounded-md bg-timber-soft p-4 break-words whitespace-pre-wrap">
            {report.letter.body ?? 'Le texte est effacé.'}
          </p>
        </div>
      ) : null}
      {report.path ? (
        <p>
          <Link href={report.path} className="link break-all">
            {report.path}
          </Link>
        </p>
      ) : null}
      <PastDecisions report={report} />
      {report.decided ? <ReopenForm id={report.id} /> : <Decision report={report} />}
    </Card>
  );
}

function titleOf({ letter, path }: ReportView): string {
  if (!letter) return `Une page : ${path ?? ''}`;
  const profile = `Profil ${letter.profileCode}`;
  const [from, to] =
    letter.side === 'candidate' ? [profile, letter.companyName] : [letter.companyName, profile];
  return `Une lettre de ${from} à ${to}, échange ${letter.exchange}`;
}

function Decision({ report }: { report: ReportView }) {
  const fitting = (measure: Measure) => {
    if (measure === 'fermeture') return report.letter !== null;
    if (measure === 'retrait') return report.path?.startsWith('/offres/') ?? false;
    return measure !== 'pause' || report.path !== null;
  };
  return (
    <details className="border-t border-line pt-2">
      <summary className="min-h-11 cursor-pointer py-2 font-bold text-brand">Décider</summary>
      <ActionForm action={decide} draft={`signalement:${report.id}`} className="grid gap-4 pt-2">
        <input type="hidden" name="signalement" value={report.id} />
        <ChoiceField
          name="mesure"
          label="Votre décision"
          required
          options={(Object.entries(MEASURES) as [Measure, string][])
            .filter(([measure]) => fitting(measure))
            .map(([value, label]) => ({ value, label }))}
        />
        <TextBox
          id={`motif-${report.id}`}
          name="motif"
          label="Vos raisons, envoyées à qui a signalé et à qui a écrit"
          longest={LONGEST.reportDecision}
          hint="Les faits, et la règle de la loi ou de la charte. Ne dites pas qui a signalé."
          rows={4}
          required
        />
        <div>
          <SubmitButton>Décider et informer</SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}
