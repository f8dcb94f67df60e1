import 'server-only';
import { transaction, type Tx } from '@/lib/db';
import { recordEvent } from '@/lib/journal/record-event';
import { log } from '@/lib/log';
import { deleteHold, keepClock, putHold, readClocks } from './hold-repository';
import { findClockTrouble } from './rules';
import { CLOCK } from './schema';

/**
 * The time by the database, and whether it may be erased by: not when it and this process disagree, nor when it jumped
 * since erasing last began. A person is then asked.
 */
export async function askClock(processNow: Date): Promise<{ now: Date; mayErase: boolean }> {
  return transaction(async (tx) => {
    const { database, last } = await readClocks(tx);
    const reason = findClockTrouble({ database, process: processNow, last });
    if (reason) {
      if (await putHold(tx, { kind: CLOCK, reason, due: 0, kept: 0 }))
        await recordEvent(tx, { name: 'erasure_held', data: { kind: CLOCK, reason } });
      log.warn(
        { reason, database, process: processNow, last },
        'nothing is erased: a clock is not to be trusted',
      );
    } else {
      await keepClock(tx, database);
      await deleteHold(tx, CLOCK);
    }
    return { now: database, mayErase: !reason };
  });
}

/** A person says that the date is right, after the site stood still for example: erasing goes on from it. */
export async function confirmClock(tx: Tx, by: string): Promise<void> {
  const { database } = await readClocks(tx);
  await keepClock(tx, database);
  await deleteHold(tx, CLOCK);
  await recordEvent(tx, { name: 'clock_confirmed', actor: by });
}
