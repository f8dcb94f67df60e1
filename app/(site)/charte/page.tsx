import type { Metadata } from 'next';

import { CharterText } from '@/components/ui/charter-text';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { formatDay } from '@/lib/calendar';
import { findCharterInForce } from '@/lib/charter/repository';

import { SignForm } from './sign-form';

export const metadata: Metadata = {
  title: 'La charte',
  description: 'Ce que candidats, entreprises et partenaires s’engagent à respecter.',
};

export default async function CharterPage() {
  const charter = await findCharterInForce();
  return (
    <>
      <PageHeader
        title="La charte"
        lead="Candidats, entreprises et partenaires la signent avant de publier et d’écrire."
      />
      <div className="page py-8">
        {charter ? (
          <div className="prose">
            <CharterText
              standing={`Version ${charter.version}, en vigueur depuis le ${formatDay(charter.publishedAt)}`}
              body={charter.body}
            />
            <SignForm charterId={charter.id} />
          </div>
        ) : (
          <EmptyState title="La charte n’est pas encore publiée">
            <p>Tant qu’elle ne l’est pas, aucune page n’est publique et aucune lettre ne part.</p>
          </EmptyState>
        )}
      </div>
    </>
  );
}
