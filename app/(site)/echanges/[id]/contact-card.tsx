import { Contact } from 'lucide-react';
import { Facts } from '@/components/ui/facts';
import type { ContactCard as Card } from '@/lib/contact-shares/repository';
import { DETAIL_LABELS } from '@/lib/contact-shares/schema';
import { LetterDate } from '../letter-date';

/** Details that one side chose to show, as they were that day. */
export function ContactCard({ card, mine, otherName }: { card: Card; mine: boolean; otherName: string }) {
  return (
    <li className="grid gap-3 rounded-lg border-2 border-brand bg-surface p-5">
      <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-sm">
        <span className="flex items-center gap-2 font-bold">
          <Contact className="size-5 text-brand" aria-hidden="true" />
          {mine ? 'Vous avez partagé vos coordonnées' : `${otherName} a partagé ses coordonnées`}
        </span>
        <span className="text-ink-soft">
          <LetterDate at={card.sharedAt} />
        </span>
      </p>
      <Facts facts={card.details.map(({ key, value }) => ({ label: DETAIL_LABELS[key], value }))} />
    </li>
  );
}
