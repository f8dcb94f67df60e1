import { errorFacts } from '@/lib/log';
import { PlainError } from '@/lib/plain-error';

/** Says why a command failed: its own words, else what may be logged, since drivers quote people's rows. */
export function sayFailure(error: unknown): void {
  if (error instanceof PlainError) return console.error(error.message);
  const { kind, code, message, stack } = errorFacts(error) as Record<string, string | string[] | undefined>;
  console.error([kind, code, message].filter(Boolean).join(' '));
  console.error([stack ?? []].flat().join('\n'));
}
