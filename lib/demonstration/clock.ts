const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** An instant of a working hour, `days` before now; a little random, so that lists do not show one minute for all. */
export function daysBefore(now: Date, days: number, next: () => number): Date {
  const midnight = Math.floor(now.getTime() / DAY) * DAY;
  const instant = new Date(midnight - days * DAY + (8 + next() * 9) * HOUR);
  return instant < now ? instant : new Date(now.getTime() - HOUR * (1 + next()));
}

export function hoursAfter(instant: Date, hours: number): Date {
  return new Date(instant.getTime() + hours * HOUR);
}

/** The same day, or the next, at an hour when people write letters. */
export function atWakingHour(instant: Date): Date {
  const hour = instant.getUTCHours();
  if (hour >= 6 && hour < 20) return instant;
  return hoursAfter(instant, 10);
}
