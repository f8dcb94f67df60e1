import { findHeader, type MailHeader } from './inbound-mail';

export type AuthenticationVerdict = 'pass' | 'fail' | 'unknown';

/**
 * The receiving provider's DMARC verdict: what it tells apart, else its Authentication-Results. Only the topmost is the
 * provider's own: those below came with the mail and may be forged (RFC 8601 5). A pass proves nothing here, a fail
 * makes the address unknown.
 */
export function dmarcVerdict(mail: {
  dmarc?: string | null;
  headers: readonly MailHeader[];
}): AuthenticationVerdict {
  const results = findHeader(mail.headers, 'authentication-results')?.toLowerCase() ?? '';
  const verdict = mail.dmarc?.toLowerCase() ?? /(?:^|[;\s])dmarc\s*=\s*([a-z]+)/.exec(results)?.[1];
  if (verdict === 'pass') return 'pass';
  return verdict === 'fail' ? 'fail' : 'unknown';
}

/** Whether the provider itself found the sender proved. A header may say so too, but anybody can write one. */
export const isSenderProved = ({ dmarc }: { dmarc?: string | null }): boolean =>
  dmarc?.toLowerCase() === 'pass';
