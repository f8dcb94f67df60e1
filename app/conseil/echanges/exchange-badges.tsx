import { Badge } from '@/components/ui/badge';
import type { ExchangeRow } from '@/lib/conversations/exchange-repository';
import { sayClosing } from './exchange-words';

/** Where an exchange stands, in a word or two. */
export function ExchangeBadges({ exchange }: { exchange: ExchangeRow }) {
  return (
    <>
      {exchange.state === 'open' ? (
        <Badge tone="success">Ouvert</Badge>
      ) : (
        <Badge>{sayClosing(exchange)}</Badge>
      )}
      {exchange.held ? <Badge tone="warning">Lettre à relire</Badge> : null}
      {exchange.silent ? <Badge tone="info">Sans réponse</Badge> : null}
    </>
  );
}
