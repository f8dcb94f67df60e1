/** A calendar day as a date field of a form sends it. */
export function writtenDay(day: Date | null): string {
  return day ? day.toISOString().slice(0, 10) : '';
}
