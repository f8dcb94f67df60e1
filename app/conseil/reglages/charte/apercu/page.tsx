import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { CharterText } from '@/components/ui/charter-text';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { countConcerned } from '@/lib/charter/concerned-repository';
import { findCharterDraft } from '@/lib/charter/draft-repository';
import { findCharterInForce } from '@/lib/charter/repository';
import { requireDirector } from '../../../require-director';
import { PublishForm } from './publish-form';

export const metadata: Metadata = { title: 'Aperçu de la charte', robots: { index: false } };

/** The draft in the form of /charte, then what publishing it does, and to how many. */
export default async function CharterPreviewPage() {
  await requireDirector('/conseil/reglages/charte/apercu');
  const [charter, draft, concerned] = await Promise.all([
    findCharterInForce(),
    findCharterDraft(),
    countConcerned(),
  ]);
  if (!draft) redirect('/conseil/reglages/charte');
  return (
    <>
      <PageHeader
        title="Aperçu de la charte"
        lead="Ce que chacun lira avant de signer. Rien n’est encore publié."
        crumbs={[
          { label: 'Réglages', href: '/conseil/reglages' },
          { label: 'Charte', href: '/conseil/reglages/charte' },
        ]}
        actions={
          <LinkButton variant="secondary" href="/conseil/reglages/charte">
            Corriger le texte
          </LinkButton>
        }
      />
      <div className="page grid *:max-w-3xl gap-8 py-8">
        <div className="prose">
          <CharterText
            standing={`Version ${(charter?.version ?? 0) + 1}, pas encore publiée`}
            body={draft.body}
          />
        </div>
        <PublishForm revision={draft.revision} concerned={concerned} />
      </div>
    </>
  );
}
