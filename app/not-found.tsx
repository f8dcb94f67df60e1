import type { Metadata } from 'next';

import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';

export const metadata: Metadata = { title: 'Page introuvable' };

export default function NotFound() {
  return (
    <>
      <PageHeader
        title="Cette page n’est pas ici"
        lead="L’adresse a peut-être une faute, ou la page a été retirée par la personne qui l’avait écrite."
      />
      <div className="page flex flex-wrap gap-3 py-8">
        <LinkButton href="/">Aller à l’accueil</LinkButton>
        <LinkButton variant="secondary" href="/plan-du-site">
          Voir le plan du site
        </LinkButton>
      </div>
    </>
  );
}
