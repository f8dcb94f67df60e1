'use client';

import './globals.css';

/** When even the layout fails. */
export default function GlobalErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="fr">
      <body>
        <title>Un incident · Cartemploi</title>
        <main className="page grid justify-items-start gap-4 py-12">
          <h1>Le site n’a pas pu s’afficher</h1>
          <p>Un incident s’est produit de notre côté. Rien de ce que vous avez enregistré n’est perdu.</p>
          <button
            type="button"
            onClick={reset}
            className="min-h-11 rounded-md bg-brand px-4 font-bold text-on-brand"
          >
            Essayer de nouveau
          </button>
          {error.digest ? <p>Référence à donner à la mission locale : {error.digest}</p> : null}
        </main>
      </body>
    </html>
  );
}
