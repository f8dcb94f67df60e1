import { Badge } from '@/components/ui/badge';

type Props = {
  offer: { nightWork: boolean | null; hazardousWork: boolean | null };
  tone?: React.ComponentProps<typeof Badge>['tone'];
};

/** Night and hazardous work, also where nobody has said yet whether there is any. */
export function WorkBadges({ offer, tone }: Props) {
  return (
    <>
      {offer.nightWork === false ? null : <Badge tone={tone}>Travail de nuit{toSay(offer.nightWork)}</Badge>}
      {offer.hazardousWork === false ? null : (
        <Badge tone={tone}>Travaux dangereux{toSay(offer.hazardousWork)}</Badge>
      )}
    </>
  );
}

const toSay = (answer: boolean | null) => (answer === null ? ' : à préciser' : '');
