'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

/** A link that knows it is the page (or the section) one is on. */
export function NavLink({
  href,
  exact = false,
  ...rest
}: React.ComponentProps<typeof Link> & { href: string; exact?: boolean }) {
  const path = usePathname();
  const here = path === href;
  const inside = !exact && path.startsWith(`${href}/`);
  return <Link href={href} aria-current={here ? 'page' : inside ? 'true' : undefined} {...rest} />;
}
