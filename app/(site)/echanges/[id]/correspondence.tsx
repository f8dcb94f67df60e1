import type { ContactCard as Card } from '@/lib/contact-shares/repository';
import type { LetterView, ThreadView } from '@/lib/conversations/thread-repository';
import type { AttachmentView } from '@/lib/attachments/schema';
import { AttachmentList } from './attachment-list';
import { ContactCard } from './contact-card';
import { LetterCard } from './letter-card';

type Item = { at: Date; letter: LetterView } | { at: Date; card: Card };

type Props = { thread: ThreadView; cards: Card[]; files: Map<string, AttachmentView[]> };

/** Letters and shared details, in the order in which this side got to know them. */
export function Correspondence({ thread, cards, files }: Props) {
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
            closed={closed}
            files={<AttachmentList files={files.get(item.letter.id) ?? []} conversationId={id} />}
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
