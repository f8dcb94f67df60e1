import type { Metadata } from 'next';
import { ActionForm } from '@/components/forms/action-form';
import { TextBox } from '@/components/forms/fields';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { wordOf } from '@/lib/address-bar';
import { formatDay } from '@/lib/calendar';
import { findCharterDraft } from '@/lib/charter/draft-repository';
import { findCharterInForce } from '@/lib/charter/repository';
import { LONGEST } from '@/lib/forms/length-schema';
import { requireDirector } from '../../require-director';
import { SettingsTabs } from '../settings-tabs';
import { dropDraft, saveDraft } from './actions';
import { toDraftValues } from './initial-values';

export const metadata: Metadata = { title: 'La charte', robots: { index: false } };

const DONE: Record<string, string> = {
  publiee: 'La nouvelle charte est en vigueur. Chacun reçoit un courriel qui lui demande de la signer.',
  abandon: 'Le brouillon est abandonné. La charte en vigueur reste la même.',
};

export default async function CharterSettingsPage({
  searchParams,
}: {
  searchParams: Promise<{ fait?: string | string[] }>;
}) {
  await requireDirector('/conseil/reglages/charte');
  const [{ fait }, charter, draft] = await Promise.all([
    searchParams,
    findCharterInForce(),
    findCharterDraft(),
  ]);
  return (
    <>
      <PageHeader
        title="La charte"
        lead={
          charter
            ? `Version ${charter.version}, en vigueur depuis le ${formatDay(charter.publishedAt)}.`
            : 'Aucune charte n’est publiée : aucune page n’est publique.'
        }
        crumbs={[
          { label: 'Espace conseil', href: '/conseil' },
          { label: 'Réglages', href: '/conseil/reglages' },
        ]}
      />
      <div className="page grid *:max-w-3xl gap-8 py-8">
        <SettingsTabs />
        {wordOf(DONE, fait) ? (
          <Notice tone="success" announce>
            {wordOf(DONE, fait)}
          </Notice>
        ) : null}
        {draft ? (
          <Notice title="Un brouillon attend.">
            <p>
              Il n’est pas publié.{' '}
              <Link href="/conseil/reglages/charte/apercu" className="link">
                Voir l’aperçu du brouillon
              </Link>
            </p>
          </Notice>
        ) : null}
        <ActionForm action={saveDraft} draft="charte" initial={toDraftValues(draft, charter)}>
          <TextBox
            name="texte"
            label="Texte de la prochaine version"
            longest={LONGEST.charter}
            hint="Une ligne vide sépare deux paragraphes. « ## » commence un titre, « - » un point d’une liste."
            rows={24}
            required
          />
          <div className="grid gap-2">
            <div>
              <SubmitButton>Enregistrer et voir l’aperçu</SubmitButton>
            </div>
            <p className="text-sm text-ink-soft">Rien n’est publié avant l’étape suivante.</p>
          </div>
        </ActionForm>
        {draft ? (
          <ActionForm action={dropDraft} className="contents">
            <div>
              <SubmitButton variant="quiet">Abandonner le brouillon</SubmitButton>
            </div>
          </ActionForm>
        ) : null}
      </div>
    </>
  );
}
