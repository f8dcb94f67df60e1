import 'server-only';
import type { Tx } from '@/lib/db';

type Event = {
  /** In the past tense: `profile_approved`. */
  name: string;
  /** Pseudonymous id of who did it; absent for the site itself. */
  actor?: string;
  subject?: string;
  subjectId?: string;
  /** Ids and numbers only: the journal outlives the people. */
  data?: Record<string, string | number | boolean | null>;
};

/** Writes the event in the same transaction as what it tells of. */
export async function recordEvent(tx: Tx, event: Event): Promise<void> {
  await tx.auditEvent.create({ data: { ...event, data: event.data ?? {} } });
}
