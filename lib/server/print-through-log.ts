import { hideValues } from '@/lib/hide-values';
import { errorFacts, log } from '@/lib/log';

const LEVELS = {
  error: 'error',
  warn: 'warn',
  log: 'info',
  info: 'info',
  debug: 'debug',
  trace: 'debug',
} as const;

/**
 * Lets what Next.js and libraries print through the log's filter: of an error what may be logged, of a text its words.
 * They print whole errors, in which PostgreSQL and Prisma quote rows and keys. It prints errors that nobody caught, too.
 */
export function printThroughLog(): void {
  for (const [method, level] of Object.entries(LEVELS) as [
    keyof typeof LEVELS,
    (typeof LEVELS)[keyof typeof LEVELS],
  ][])
    console[method] = (...printed: unknown[]) => log[level](factsOf(printed), 'printed');
}

function factsOf(printed: unknown[]): Record<string, unknown> {
  const error = printed.find((one) => one instanceof Error);
  if (error) return errorFacts(error);
  const words = printed.filter((one) => typeof one === 'string').map(hideValues);
  return { words: words.join(' ').trim() };
}
