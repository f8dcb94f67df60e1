import { Notice } from '@/components/ui/notice';

/** What an excluded company reads first: the reason, and that it may be talked about. */
export function BarredNotice({ reason }: { reason: string | null }) {
  return (
    <Notice tone="danger" title="La mission locale a exclu votre entreprise">
      <p>
        Votre page, vos offres et vos actualités ne sont plus publiques. Aucune lettre ne part ni n’arrive.
      </p>
      {reason ? (
        <blockquote className="my-2 border-l-4 border-edge pl-3 break-words whitespace-pre-line">
          {reason}
        </blockquote>
      ) : null}
      <p>Pour en parler ou la contester, appelez la mission locale.</p>
    </Notice>
  );
}
