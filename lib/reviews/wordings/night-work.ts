import type { Found } from './find-wordings';
import { matchesOf } from './find-wordings';

const TIME = '(\\d{1,2}) ?(?:h(?:eures?)?|:) ?(\\d{2})?';
/** "de 3 h à 10 h", "18h30 à 2h00", "22h-6h", "3 à 10 h du matin": hours of a day, not hours a week. */
const RANGE = new RegExp(
  `\\b(?:${TIME}|(\\d{1,2}))(?: ?(?:-|–|—|/|>) ?| a | jusqu'a )(?:${TIME}|(minuit))(?! ?(?:/|par|de travail|hebdo|mensuel|semaine|jours?\\b))`,
  'g',
);
const NIGHT_WORDS =
  /(?<!(?:jamais|pas|sans|aucun|ni|hors)[^.;!?]{0,20})\b(?:travail(?:ler)? (?:de |la )nuit|(?:poste|service|equipe|horaires?|sorties?|veilleu\w+|gardien\w*|nuits?) de nuit|3 ?x ?8|jusqu'a (?:minuit|23 ?h|[1-5] ?h)|nocturnes?|(?:prise|debut|embauche)\b[^.;!?]{0,15} (?:a|des|de) (?:0?[0-5]) ?h|(?:commenc\w+|demarr\w+|embauche|debut) (?:a |des |de )(?:0?[0-5]) ?h(?! par))/g;

/** Words of the folded text that say work between 22 h and 6 h, which people under 18 may not do (L3163-1). */
export function findNightWork(folded: string): Found[] {
  const ranges = [...folded.matchAll(RANGE)]
    .filter(([, hour, minute, bare, endHour, endMinute]) => {
      const from = clock(hour ?? bare, minute);
      const to = clock(endHour ?? '24', endMinute);
      return from !== null && to !== null && touchesNight(from, to);
    })
    .map(({ index, 0: match }): Found => ({ why: 'night', start: index, end: index + match.length }));
  return [...ranges, ...matchesOf(folded, NIGHT_WORDS, 'night')];
}

/** Minutes since midnight, or null for what is no time of a day. */
function clock(hour: string | undefined, minute = '0'): number | null {
  const [hours, minutes] = [Number(hour), Number(minute)];
  return hours <= 24 && minutes < 60 ? hours * 60 + minutes : null;
}

const SIX = 6 * 60;
const TEN_AT_NIGHT = 22 * 60;

const touchesNight = (from: number, to: number) =>
  from < SIX || from >= TEN_AT_NIGHT || to > TEN_AT_NIGHT || to <= from;
