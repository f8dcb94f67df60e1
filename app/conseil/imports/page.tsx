import type { Metadata } from 'next';
import { ActionForm } from '@/components/forms/action-form';
import { ChoiceField, TextField, TickField } from '@/components/forms/fields';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { listRuns } from '@/lib/imports/waiting-repository';
import { requireStaff } from '../require-staff';
import { uploadFile } from './actions';
import { KIND_OPTIONS } from './kind-options';
import { RunLine } from './run-line';

export const metadata: Metadata = { title: 'Imports', robots: { index: false } };

export default async function ImportsPage() {
  await requireStaff('/conseil/imports');
  const runs = await listRuns(50);
  return (
    <>
      <PageHeader
        title="Imports"
        lead="Un fichier CSV ou Excel, tel que vos logiciels l’écrivent. Les bonnes lignes sont prises, les autres reviennent avec leur motif."
        crumbs={[{ label: 'Espace conseil', href: '/conseil' }]}
      />
      <div className="page grid items-start gap-8 py-8 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
        <Card className="grid gap-4">
          <ActionForm action={uploadFile} draft="import" checksBeforeSending>
            <ChoiceField name="nature" label="Ce que contient le fichier" options={KIND_OPTIONS} required />
            <TextField
              name="fichier"
              label="Fichier"
              type="file"
              required
              hint="CSV (Excel, i-milo) ou .xlsx, 50 Mo au plus. La première ligne nomme les colonnes."
            />
            <TickField
              name="essai"
              label="Vérifier seulement"
              hint="Montre ce qui serait pris et refusé, sans rien écrire."
            />
            <div>
              <SubmitButton pendingLabel="Envoi du fichier…">Importer</SubmitButton>
            </div>
          </ActionForm>
        </Card>
        <Section id="historique" title="Derniers imports">
          {runs.length === 0 ? (
            <p>Aucun fichier n’a encore été importé. Importez les entreprises avant leurs offres.</p>
          ) : (
            <ul className="rounded-lg border border-line bg-surface">
              {runs.map((run) => (
                <RunLine key={run.id} run={run} />
              ))}
            </ul>
          )}
        </Section>
      </div>
    </>
  );
}
