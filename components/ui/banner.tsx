import { FlaskConical, Mailbox } from 'lucide-react';
import { Link } from './link';

/** The people and companies shown are invented. */
export function DemonstrationBanner() {
  return (
    <p className="flex justify-center gap-2 bg-cider px-4 py-1.5 text-sm text-on-cider print:hidden">
      <FlaskConical className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
      <span>
        <strong>Démonstration.</strong> Tout ce que vous voyez est inventé.
      </span>
    </p>
  );
}

/** No mail leaves this machine. */
export function LocalMailboxBanner() {
  return (
    <p className="flex justify-center gap-2 bg-timber-soft px-4 py-1.5 text-sm text-ink print:hidden">
      <Mailbox className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
      <span>
        Les courriels restent ici, dans la{' '}
        <Link href="/boite-locale" className="font-bold underline underline-offset-4">
          boîte locale
        </Link>
        .
      </span>
    </p>
  );
}
