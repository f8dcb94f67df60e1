import 'server-only';
import type { Tx } from '@/lib/db';
import { DomainError } from '@/lib/domain-error';
import { recordEvent } from '@/lib/journal/record-event';
import { log } from '@/lib/log';
import { allowHold, deleteHold, lockHold, putHold } from './hold-repository';
import { countKept } from './kept-repository';
import { mayErase } from './rules';
import type { ErasureKind } from './schema';

type Erasure = { kind: ErasureKind; due: number; kept: number };

/** One run would erase more than is usual; its transaction is undone. */
export class TooMuchAtOnce extends Error {
  override name = 'TooMuchAtOnce';
  readonly erasure: Erasure;

  constructor(erasure: Erasure) {
    super('too_much_at_once');
    this.erasure = erasure;
  }
}

/** Does work that erases in one transaction. @throws TooMuchAtOnce, so that it is undone, when it took more than it may. */
export async function eraseWithinCap(
  tx: Tx,
  kinds: readonly ErasureKind[],
  work: () => Promise<void>,
): Promise<void> {
  const before = new Map<ErasureKind, number>();
  for (const kind of kinds) before.set(kind, await countKept(tx, kind));
  await work();
  for (const [kind, kept] of before) {
    const erasure = { kind, kept, due: kept - (await countKept(tx, kind)) };
    if (!(await isAllowed(tx, erasure))) throw new TooMuchAtOnce(erasure);
  }
}

/** For work in several transactions, before it begins: false when so many are too many, and a person is asked. */
export async function mayEraseSoMany(tx: Tx, kind: ErasureKind, due: number): Promise<boolean> {
  const erasure = { kind, due, kept: await countKept(tx, kind) };
  if (await isAllowed(tx, erasure)) return true;
  await askPerson(tx, erasure);
  return false;
}

/** What a person allowed is used up by it. */
async function isAllowed(tx: Tx, { kind, ...numbers }: Erasure): Promise<boolean> {
  const hold = await lockHold(tx, kind);
  if (!mayErase(numbers, hold?.allowedAt ? hold.due : null)) return false;
  if (hold) await deleteHold(tx, kind);
  return true;
}

/** Has the back office ask the director, and writes it down the first time. */
export async function askPerson(tx: Tx, erasure: Erasure): Promise<void> {
  if (await putHold(tx, { ...erasure, reason: 'too-many' }))
    await recordEvent(tx, { name: 'erasure_held', data: { ...erasure, reason: 'too-many' } });
  log.warn(erasure, 'nothing of this kind is erased: a person must allow so many');
}

/** The director allows what waits, once: the next run does it. */
export async function allowErasure(
  tx: Tx,
  { kind, by, now }: { kind: ErasureKind; by: string; now: Date },
): Promise<void> {
  if (!(await allowHold(tx, kind, by, now)))
    throw new DomainError('Cet effacement n’attend plus. Rien n’a changé.');
  await recordEvent(tx, { name: 'erasure_allowed', actor: by, data: { kind } });
}
