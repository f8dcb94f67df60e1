import { Check } from 'lucide-react';

/** Why a result is here ("3 savoir-faire en commun"). Nothing when nothing in particular was asked. */
export function ResultReasons({ reasons }: { reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <p className="flex gap-2 rounded-sm bg-axis-soft px-2.5 py-1.5 text-sm">
      <Check className="mt-0.5 size-4 shrink-0 text-axis" aria-hidden="true" />
      <span>
        <span className="sr-only">Répond à votre recherche : </span>
        {reasons.join(', ')}
      </span>
    </p>
  );
}
