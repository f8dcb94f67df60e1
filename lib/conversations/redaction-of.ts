import 'server-only';
import { env } from '@/lib/env';
import type { RedactionContext } from '@/lib/mail/redact/redact';
import type { Party } from './party-repository';

/**
 * What must not be read of this writer.
 * @param shared the details that they shared in this exchange, as they were shown to the other side.
 */
export function redactionOf(writer: Party, shared: readonly string[] = []): RedactionContext {
  return {
    names: writer.names,
    ownHosts: [new URL(env.PUBLIC_URL).host],
    readable: [...writer.publicDetails, ...shared],
  };
}
