import type { Metadata } from 'next';
import { ActionForm } from '@/components/forms/action-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { hasDemonstrationData } from '@/lib/mission/repository';
import { findMissionSettings } from '@/lib/mission/settings-repository';
import { requireDirector } from '../require-director';
import { saveSettings } from './actions';
import { toFormValues } from './initial-values';
import { RemoveDemonstrationForm } from './remove-demonstration-form';
import { SettingsFields } from './settings-fields';
import { SettingsTabs } from './settings-tabs';

export const metadata: Metadata = { title: 'Réglages', robots: { index: false } };

type Search = Promise<{ etat?: string }>;

export default async function SettingsPage({ searchParams }: { searchParams: Search }) {
  await requireDirector('/conseil/reglages');
  const [{ etat }, settings, demonstration] = await Promise.all([
    searchParams,
    findMissionSettings(),
    hasDemonstrationData(),
  ]);
  return (
    <>
      <PageHeader
        title="Réglages"
        lead="Ce que disent les pages légales, et comment les lettres partent."
        crumbs={[{ label: 'Espace conseil', href: '/conseil' }]}
      />
      <div className="page grid *:max-w-3xl gap-8 py-8">
        <SettingsTabs />
        {etat === 'enregistre' ? (
          <Notice tone="success" announce>
            Les réglages sont enregistrés.
          </Notice>
        ) : null}
        {etat === 'retire' ? (
          <Notice tone="success" announce>
            Les données de démonstration sont retirées. Le reste est en place.
          </Notice>
        ) : null}
        {settings ? (
          <ActionForm
            action={saveSettings}
            draft="reglages"
            initial={toFormValues(settings)}
            className="grid gap-8"
          >
            <SettingsFields />
            <div>
              <SubmitButton>Enregistrer</SubmitButton>
            </div>
          </ActionForm>
        ) : (
          <EmptyState title="Le territoire n’est pas encore chargé">
            <p>Lancez « npm run territory », puis revenez ici.</p>
          </EmptyState>
        )}
        {demonstration ? <RemoveDemonstrationForm /> : null}
      </div>
    </>
  );
}
