import { addDays } from './calendar';

/** Fixed public holidays, as month and day (code du travail, L3133-1). */
const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
/** Easter Monday, Ascension and Whit Monday, in days after Easter Sunday. */
const AFTER_EASTER = [1, 39, 50];

/** Monday to Friday but for the eleven public holidays of L3133-1. `day` is a date column's value. */
export function isWorkingDay(day: Date): boolean {
  const weekday = day.getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isHoliday(day);
}

/** The day `count` working days before `day`: a letter of that day or before has waited `count` working days. */
export function workingDaysBefore(day: Date, count: number): Date {
  let at = day;
  for (let left = count; left > 0;) {
    at = addDays(at, -1);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

function isHoliday(day: Date): boolean {
  if (FIXED.includes(day.toISOString().slice(5, 10))) return true;
  const easter = easterSunday(day.getUTCFullYear()).getTime();
  return AFTER_EASTER.some((after) => easter + after * 86_400_000 === day.getTime());
}

/** Gregorian Easter (Meeus, Jones and Butcher). */
function easterSunday(year: number): Date {
  const moon = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const epact =
    (19 * moon +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((moon + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return new Date(Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1));
}
