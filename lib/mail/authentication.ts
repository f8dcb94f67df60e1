import { findHeader, type MailHeader } from './inbound-mail';

export type AuthenticationVerdict = 'pass' | 'fail' | 'unknown';

/**
 * The receiving provider's DMARC verdict. Only the topmost Authentication-Results is the provider's own: those
 * below came with the mail and may be forged (RFC 8601 5).
 */
export function dmarcVerdict(headers: readonly MailHeader[]): AuthenticationVerdict {
  const results = findHeader(headers, 'authentication-results')?.toLowerCase() ?? '';
  const verdict = /(?:^|[;\s])dmarc\s*=\s*([a-z]+)/.exec(results)?.[1];
  if (verdict === 'pass') return 'pass';
  return verdict === 'fail' ? 'fail' : 'unknown';
}
