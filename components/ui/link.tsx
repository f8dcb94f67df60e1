import NextLink from 'next/link';

/**
 * A link to a page of this site. Unlike the framework's own it fetches nothing before it is pressed: every page is made
 * for who asks, so that fetching ahead would make two answers for each link in sight and use neither.
 */
export function Link(props: React.ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
