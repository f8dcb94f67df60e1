import type { ContactCard as Card } from '@/lib/contact-shares/repository';
import type { LetterView, ThreadView } from '@/lib/conversations/thread-repository';
import { ContactCard } from './contact-card';
import { LetterCard } from './letter-card';

type Item = { at: Date; letter: LetterView } | { at: Date; card: Card };

/** Letters and shared details, in the order in which this side got to know them. */
export function Correspondence({ thread, cards }: { thread: ThreadView; cards: Card[] }) {
  const items: Item[] = [
    ...thread.letters.map((letter) => ({ at: letter.at, letter })),
    ...cards.map((card) => ({ at: card.sharedAt, card })),
  ];
  items.sort((a, b) => a.at.getTime() - b.at.getTime());
  const { otherName, answered, side, id, closed } = thread;
  return (
    <ol className="grid gap-4" aria-label="Lettres, de la plus ancienne à la plus récente">
      {items.map((item) =>
        'letter' in item ? (
          <LetterCard
            key={item.letter.id}
            letter={item.letter}
            otherName={otherName}
            answered={answered}
            rewriteHref={closed ? null : `/echanges/${id}?reprendre=${item.letter.id}#repondre`}
          />
        ) : (
          <ContactCard
            key={item.card.id}
            card={item.card}
            mine={item.card.side === side}
            otherName={otherName}
          />
        ),
      )}
    </ol>
  );
}
