const FRANCE = 'Europe/Paris';
const iso = new Intl.DateTimeFormat('fr-CA', {
  timeZone: FRANCE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const hour = new Intl.DateTimeFormat('en-GB', { timeZone: FRANCE, hour: '2-digit', hour12: false });

// A column of type date is read as midnight UTC, so it is shown in UTC; an instant is shown in French time.
const dayOfDate = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', dateStyle: 'long' });
const dayOfInstant = new Intl.DateTimeFormat('fr-FR', { timeZone: FRANCE, dateStyle: 'long' });
const momentOfInstant = new Intl.DateTimeFormat('fr-FR', {
  timeZone: FRANCE,
  dateStyle: 'long',
  timeStyle: 'short',
});
const monthOfDate = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', month: 'long', year: 'numeric' });

/** The French calendar day of an instant, as a date column holds it (midnight UTC). */
export function dayIn(now: Date): Date {
  return new Date(`${iso.format(now)}T00:00:00Z`);
}

/** The instant at which that day begins in France (`day` is a date column's value). */
export function startOfDay(day: Date): Date {
  const noon = new Date(day.getTime() + 12 * 3_600_000);
  const offset = Number(hour.format(noon)) - 12;
  return new Date(day.getTime() - offset * 3_600_000);
}

/** `23 novembre 2026`, of a date column. */
export const formatDate = (date: Date) => dayOfDate.format(date);
/** `novembre 2026`, of a date column. */
export const formatMonth = (date: Date) => monthOfDate.format(date);
/** `23 novembre 2026`, of an instant. */
export const formatDay = (instant: Date) => dayOfInstant.format(instant);
/** `23 novembre 2026 à 14:05`, of an instant. */
export const formatMoment = (instant: Date) => momentOfInstant.format(instant);

/** Midnight UTC of the day `days` after a date column's. */
export function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * 86_400_000);
}

/** The same day and time of the month `months` later (earlier when negative), or that month's last day where it is shorter. */
export function addMonths(date: Date, months: number): Date {
  const moved = new Date(date);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  if (moved.getUTCDate() !== date.getUTCDate()) moved.setUTCDate(0);
  return moved;
}

/** Full years between two date columns. */
export function ageOn(birthDate: Date, day: Date): number {
  const years = day.getUTCFullYear() - birthDate.getUTCFullYear();
  const hadBirthday =
    day.getUTCMonth() > birthDate.getUTCMonth() ||
    (day.getUTCMonth() === birthDate.getUTCMonth() && day.getUTCDate() >= birthDate.getUTCDate());
  return hadBirthday ? years : years - 1;
}
