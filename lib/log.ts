import pino from 'pino';
import { env } from '@/lib/env';
import { hideValues } from './hide-values';

/**
 * Technical log: names of events, ids and references. Never a body, an address, a name or a form's content;
 * `redact` is a second lock, not a permission.
 */
export const log = pino({
  level: env.LOG_LEVEL,
  base: undefined,
  redact: ['*.email', '*.to', '*.from', '*.text', '*.html', '*.body', '*.password', '*.token'],
});

/** What may be logged of an error: its kind, code and stack, not its message's data (drivers and parsers put values in it). */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = (error as { code?: unknown }).code;
  const mayHoldData =
    /^(PrismaClient|DriverAdapter|SyntaxError|Zod|\$Zod)/.test(error.name) || code !== undefined;
  const stack = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at .+[:)]/.test(line))
    .slice(0, 8);
  return { kind: error.name, code, stack, ...(mayHoldData ? {} : { message: hideValues(error.message) }) };
}
