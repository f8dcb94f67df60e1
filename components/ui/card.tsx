import { Link } from './link';

import { axisClass, type Axis } from './axis';
import { LinkPending } from './link-pending';

/** A sheet of lime plaster with, in its axis' colour, the beam it hangs from. */
export function Card({
  axis,
  as: Tag = 'div',
  className = '',
  children,
}: {
  axis?: Axis;
  as?: 'div' | 'article' | 'section' | 'li';
  className?: string;
  children: React.ReactNode;
}) {
  // cards of long lists are laid out when they come near, which halves the first layout on a phone
  const later =
    Tag === 'article' ? '[contain-intrinsic-block-size:auto_18rem] [content-visibility:auto]' : '';
  const beam = axis ? `${axisClass[axis]} border-t-4 border-t-axis-edge` : '';
  return (
    <Tag
      className={`relative rounded-lg border border-line bg-surface p-5 shadow-rest print:break-inside-avoid print:shadow-none ${later} ${beam} ${className}`}
    >
      {children}
    </Tag>
  );
}

/** The heading of a card that is one link: press anywhere on the card. */
export function CardLink({
  href,
  level: Heading = 'h3',
  children,
}: {
  href: string;
  level?: 'h2' | 'h3' | 'h4';
  children: React.ReactNode;
}) {
  return (
    <Heading className="font-display text-lg leading-snug font-bold">
      <Link
        href={href}
        className="stretched underline decoration-line decoration-2 underline-offset-4 hover:decoration-current"
      >
        {children}
        <LinkPending />
      </Link>
    </Heading>
  );
}
