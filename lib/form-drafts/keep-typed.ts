import 'server-only';
import { db, type Tx } from '@/lib/db';
import type { Actor } from '@/lib/accounts/actor';
import { readPass } from './draft-pass';
import { saveDraft } from './repository';
import {
  DRAFT_FIELD,
  keptValues,
  LONGEST_DRAFT,
  readMark,
  type SavedDraft,
  type TypedValues,
} from './schema';

type Written = { actor: Actor; now: Date };

/**
 * Keeps what a form held, also for an account whose session has ended; `typed` returns null when there is nothing to
 * keep any more, undefined when the form could not be read. Null when it is kept nowhere.
 */
export async function keepTyped(
  mark: FormDataEntryValue | null,
  typed: () => TypedValues | null | undefined,
  { actor, now }: Written,
): Promise<SavedDraft | null> {
  const target = readTarget(mark, { actor, now });
  const values = target ? typed() : undefined;
  if (!target || values === undefined) return null;
  const kept = values && keptValues(values);
  return JSON.stringify(kept).length > LONGEST_DRAFT ? null : saveDraft(db, { ...target, values: kept });
}

/** What was sent, or given up, is no draft any more. */
export async function dropTyped(tx: Tx, form: FormData, { actor, now }: Written): Promise<void> {
  const target = readTarget(form.get(DRAFT_FIELD), { actor, now });
  if (target) await saveDraft(tx, { ...target, values: null });
}

/** Null without a pass, or when somebody else signed in meanwhile: then it is not theirs. */
function readTarget(sent: FormDataEntryValue | null, { actor, now }: Written) {
  const mark = readMark(sent);
  const target = mark && readPass(mark.pass, now);
  if (!target || (actor.role !== 'visitor' && actor.userId !== target.userId)) return null;
  return { ...target, base: mark.base, writer: mark.writer, turn: mark.turn };
}
