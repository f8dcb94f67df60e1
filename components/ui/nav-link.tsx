'use client';

import { Link } from './link';
import { usePathname } from 'next/navigation';

import { LinkPending } from './link-pending';

type NavLinkProps = React.ComponentProps<typeof Link> & { href: string; exact?: boolean };

/** A link that knows it is the page (or, unless `exact`, the section) one is on. */
export function NavLink({ href, exact = false, children, ...rest }: NavLinkProps) {
  const path = usePathname();
  const here = path === href;
  const inside = !exact && path.startsWith(`${href}/`);
  return (
    <Link href={href} aria-current={here ? 'page' : inside ? 'true' : undefined} {...rest}>
      {children}
      <LinkPending />
    </Link>
  );
}
