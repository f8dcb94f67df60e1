import { addDays, dayIn, startOfDay } from '@/lib/calendar';
import { workingDaysBefore } from '@/lib/working-days';

/** Working days after which a letter without answer counts as met with silence (relay.md). */
const SILENT_AFTER = 5;

/** A letter let go before this instant has waited five working days. */
export function silentBefore(now: Date): Date {
  return startOfDay(addDays(workingDaysBefore(dayIn(now), SILENT_AFTER), 1));
}
