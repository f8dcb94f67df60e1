import { ShieldCheck } from 'lucide-react';

/** What the relay does with a letter, said before it is written. */
export function LetterAdvice({ children }: { children: React.ReactNode }) {
  return (
    <aside
      aria-label="Comment votre lettre voyage"
      className="grid content-start self-start gap-3 rounded-lg border border-line bg-surface p-5"
    >
      <p className="flex items-center gap-2 font-bold">
        <ShieldCheck className="size-5 text-brand" aria-hidden="true" />
        Une lettre sans adresse
      </p>
      {children}
      <p>N’écrivez ni nom, ni téléphone, ni adresse, ni lien : ils seraient masqués.</p>
      <p>
        La réponse arrive dans « Mes échanges » et dans votre boîte aux lettres électronique. Répondez où vous
        voulez.
      </p>
    </aside>
  );
}
