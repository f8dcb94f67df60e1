import { Notice } from '@/components/ui/notice';

/** The mission locale took it off the site: why, and how it comes back. */
export function WithdrawnNotice({ reason }: { reason: string }) {
  return (
    <Notice tone="danger" title="La mission locale a retiré ce texte du site">
      <blockquote className="my-2 border-l-4 border-edge pl-3 break-words whitespace-pre-line">
        {reason}
      </blockquote>
      <p>
        Rien n’est perdu. Corrigez ci-dessous, puis soumettez de nouveau : une fois approuvé, le texte revient
        en ligne. Pour en parler ou contester cette décision, joignez la mission locale.
      </p>
    </Notice>
  );
}
