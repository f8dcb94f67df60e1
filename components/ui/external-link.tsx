import { ExternalLink as Icon } from 'lucide-react';

/** A link to somebody else's site; nothing is shown for an address that is not http or https. */
export function ExternalLink({ href, children }: { href: string; children?: React.ReactNode }) {
  const url = readAddress(href);
  if (!url) return null;
  return (
    <a href={url.href} rel="noopener noreferrer nofollow" className="link inline-flex items-center gap-1.5">
      {children ?? `${url.host}${url.pathname === '/' ? '' : url.pathname}`}
      <Icon className="size-4 shrink-0" aria-hidden="true" />
      <span className="sr-only">(autre site)</span>
    </a>
  );
}

function readAddress(written: string): URL | null {
  const address = /^https?:\/\//i.test(written) ? written : `https://${written}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url : null;
}
