'use client';

import { Button, LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';

/** `digest` is the reference under which the server logged what went wrong. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <>
      <title>Un incident · Cartemploi</title>
      <PageHeader
        title="La page n’a pas pu s’afficher"
        lead="Un incident s’est produit de notre côté. Rien de ce que vous avez enregistré n’est perdu."
      />
      <div className="page grid gap-4 py-8">
        <p className="flex flex-wrap gap-3">
          <Button type="button" onClick={reset}>
            Essayer de nouveau
          </Button>
          <LinkButton variant="secondary" href="/">
            Aller à l’accueil
          </LinkButton>
        </p>
        {error.digest ? (
          <p>
            Si cela continue, donnez cette référence à la mission locale : <strong>{error.digest}</strong>
          </p>
        ) : null}
      </div>
    </>
  );
}
