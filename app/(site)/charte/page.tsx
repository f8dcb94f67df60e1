import type { Metadata } from 'next';

import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { WrittenText } from '@/components/ui/written-text';
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
            <p className="text-ink-soft">
              Version {charter.version}, en vigueur depuis le{' '}
              {charter.publishedAt.toLocaleDateString('fr-FR', {
                dateStyle: 'long',
                timeZone: 'Europe/Paris',
              })}
            </p>
            <WrittenText text={charter.body} />
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
