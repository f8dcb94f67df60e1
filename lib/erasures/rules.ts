const MINUTE = 60_000;
const DAY = 86_400_000;

/** Further apart, one of the two clocks is wrong. */
const CLOCKS_MAY_DIFFER = 10 * MINUTE;
/** Work that erases is done every night: a longer gap is a clock that was moved, or a site that stood still. */
const LONGEST_GAP = 8 * DAY;

export type ClockTrouble = 'clocks-differ' | 'clock-jumped';

/** Why nothing may be erased by this clock; null when it can be trusted. `last` is when erasing last began. */
export function findClockTrouble({
  database,
  process,
  last,
}: {
  database: Date;
  process: Date;
  last: Date | null;
}): ClockTrouble | null {
  if (Math.abs(database.getTime() - process.getTime()) > CLOCKS_MAY_DIFFER) return 'clocks-differ';
  if (!last) return null;
  const gap = database.getTime() - last.getTime();
  return gap > LONGEST_GAP || gap < -CLOCKS_MAY_DIFFER ? 'clock-jumped' : null;
}

const ALWAYS = 20;
const SHARE = 0.2;

/** How many of those kept one run may erase without asking: a fifth, and in a small site twenty. */
export const mostAtOnce = (kept: number): number => Math.max(ALWAYS, Math.floor(kept * SHARE));

/** Whether a run may erase so many. What a person allowed counts for what they saw, and little more. */
export function mayErase({ due, kept }: { due: number; kept: number }, allowed: number | null): boolean {
  return due <= mostAtOnce(kept) + (allowed ?? 0);
}
