import { Eye } from 'lucide-react';
import { Link } from '@/components/ui/link';

/** Says that this is not the public page, and leads back to the form. */
export function PreviewBanner({ backHref, who }: { backHref: string; who: string }) {
  return (
    <p className="flex flex-wrap items-center justify-center gap-x-3 gap-y-1 bg-cider px-4 py-2 text-on-cider">
      <Eye className="size-5 shrink-0" aria-hidden="true" />
      <span>
        <strong>Aperçu.</strong> Votre dernière version enregistrée, comme la verra {who} une fois approuvée.
      </span>
      <Link href={backHref} className="font-bold underline underline-offset-4">
        Revenir au formulaire
      </Link>
    </p>
  );
}
