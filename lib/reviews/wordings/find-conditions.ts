import { addDays } from '@/lib/calendar';
import { foldForRules, matchesOf, quotesOf, type Found } from './find-wordings';
import { findNightWork } from './night-work';
import { findLowPay, findUnpaid } from './pay';
import type { OfferFacts, Wording } from './warning';

/** Works that people under 18 may do only by derogation (D4153-15 to D4153-37), as offers name them. */
const HAZARDS =
  /(?<!(?:pas|sans|jamais|aucun)[^.;!?]{0,20})\b(?:echafaudages?|(?:travail|travaux) en hauteur|toitures?|tronconneuses?|amiante|nacelles?|chariots? elevateurs?|caces|pont roulant|pelleteuses?|engins? de chantier|explosifs?|plongee sous-marine|abattoir|abattage|desamiantage|haute tension)\b/g;

const NUMBERS =
  'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit'.split(
    ' ',
  );
const LENGTH = new RegExp(
  `\\b(?:stage|immersion|pmsmp|periode|duree|contrat)(?: [a-z]+){0,3}(?: de | d'| ?: ?)(\\d{1,2}|${NUMBERS.join('|')}) (mois|semaines|ans?)\\b`,
  'g',
);
const MOST_MONTHS = { stage: 6, immersion: 1 };
const WEEKS_A_MONTH = 52 / 12;

const YEAR =
  /\b(?:a partir d[eu]|des|debut\w*|prise de poste|poste a pourvoir|disponible)\b[^.;!?]{0,25}\b(20\d{2})\b/g;

/** What a text of an offer says of hours, pay and duration that the law forbids, or that its other answers deny. */
export function findConditions(text: string, facts: OfferFacts, today: Date): Wording[] {
  const folded = foldForRules(text);
  return quotesOf(text, [
    ...(facts.saysNight ? [] : findNightWork(folded)),
    ...(facts.saysHazard ? [] : matchesOf(folded, HAZARDS, 'hazard')),
    ...findLowPay(folded, facts),
    ...findUnpaid(folded, facts),
    ...findLongStay(folded, facts),
    ...findPastYear(folded, today),
  ]);
}

function findLongStay(folded: string, { kind }: OfferFacts): Found[] {
  if (kind !== 'stage' && kind !== 'immersion') return [];
  return [...folded.matchAll(LENGTH)]
    .filter(([, amount = '', unit]) => {
      const number = NUMBERS.includes(amount) ? NUMBERS.indexOf(amount) + 1 : Number(amount);
      const months = unit === 'mois' ? number : unit === 'semaines' ? number / WEEKS_A_MONTH : number * 12;
      return months > MOST_MONTHS[kind] + 0.2;
    })
    .map(({ index, 0: match }) => ({ why: 'duration', start: index, end: index + match.length }));
}

const findPastYear = (folded: string, today: Date): Found[] =>
  [...folded.matchAll(YEAR)]
    .filter(([, year]) => Number(year) < today.getUTCFullYear())
    .map(({ index, 0: match }) => ({ why: 'start', start: index, end: index + match.length }));

/** Six months are 184 days at most. */
const LONGEST_STAGE_DAYS = 184;

/** Whether a first day has passed, and whether an internship's dates are too far apart. */
export function findDateTrouble(
  { kind, startsOn, endsOn }: OfferFacts,
  today: Date,
): { start: boolean; end: boolean; long: boolean } {
  return {
    start: startsOn !== null && startsOn < today,
    end: endsOn !== null && endsOn < today,
    long:
      kind === 'stage' &&
      startsOn !== null &&
      endsOn !== null &&
      endsOn > addDays(startsOn, LONGEST_STAGE_DAYS),
  };
}
