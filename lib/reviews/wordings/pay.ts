import type { Found } from './find-wordings';
import type { OfferFacts } from './warning';

/** SMIC, euros an hour before contributions, since 1 January 2026. It only rises: an old figure warns too seldom, not too often. */
const MINIMUM_WAGE = 12.02;
/** What is left of it about once contributions are paid. */
const NET_SHARE = 0.78;
const WEEKS_A_MONTH = 52 / 12;
/** Amounts are rounded in offers. */
const TOLERANCE = 0.98;

const AMOUNT = '(\\d[\\d ]{0,5}(?:[.,]\\d{1,2})?) ?(?:€|euros?|eur)';
const NATURE = ' ?(brut|net)?e?s?';
const NOT_A_BONUS = '(?<!(?:primes?|paniers?|indemnite\\w*|pourboires?|majoration|tickets?)[^.;!?]{0,25})';
const HOURLY = new RegExp(
  `${NOT_A_BONUS}\\b${AMOUNT}${NATURE} ?(?:/ ?h(?:eure)?\\b|(?:de |a )?l'heure|par heure|horaires?)`,
  'g',
);
const MONTHLY = new RegExp(
  `${NOT_A_BONUS}\\b${AMOUNT}${NATURE} ?(?:par mois|mensuels?|/ ?mois|du mois)`,
  'g',
);
const FULL_TIME = /\b(?:temps (?:plein|complet)|35 ?h(?:eures)?\b)/;
const FULL_TIME_HOURS = 35;

/** Hours a week as the texts of an offer tell them; null when they do not. */
export const hoursTold = (folded: string) => (FULL_TIME.test(folded) ? FULL_TIME_HOURS : null);

/** Amounts under the minimum wage. Apprentices earn a share of it, an internship or an immersion no wage. */
export function findLowPay(folded: string, { kind, weeklyHours }: OfferFacts): Found[] {
  if (kind !== 'emploi' && kind !== 'saisonnier') return [];
  return [
    ...low(folded, HOURLY, MINIMUM_WAGE),
    ...(weeklyHours ? low(folded, MONTHLY, MINIMUM_WAGE * weeklyHours * WEEKS_A_MONTH) : []),
  ];
}

const low = (folded: string, pattern: RegExp, minimum: number): Found[] =>
  [...folded.matchAll(pattern)]
    .filter(([, amount = '', nature]) => {
      const euros = Number(amount.replaceAll(' ', '').replace(',', '.'));
      return euros > 0 && euros < minimum * TOLERANCE * (nature === 'net' ? NET_SHARE : 1);
    })
    .map(({ index, 0: match }) => ({ why: 'pay', start: index, end: index + match.length }));

const UNPAID =
  /\b(?:non[- ]remunere\w*|(?:pas|jamais) (?:de salaire|remunere\w*|paye\w*)|sans (?:salaire|remuneration)|(?:poste|emploi|mission|travail|contrat|cdi|cdd|job)(?: [a-z]+)? (?:en |de |du )?benevol(?:es?|at)\b|remuneration : (?:0|aucune|neant)|travail gratuit\w*)/g;
const UNPAID_TRIAL =
  /\b(?:essai|test)\b[^.;!?]{0,20}(?:gratuit\w*|non (?:paye|remunere)\w*|offert\w*|benevole)|(?:journees?|semaines?|jours?) (?:gratuite?s?|offerte?s?)\b/g;
const TWO_MONTHS_DAYS = 62;
const DAY = 86_400_000;

/** Work without pay. An immersion has none, and an internship may have none for two months. */
export function findUnpaid(folded: string, { kind, startsOn, endsOn }: OfferFacts): Found[] {
  const days = startsOn && endsOn ? (endsOn.getTime() - startsOn.getTime()) / DAY : 0;
  const mayBeUnpaid = kind === 'immersion' || (kind === 'stage' && days <= TWO_MONTHS_DAYS);
  return [...(mayBeUnpaid ? [] : [UNPAID]), UNPAID_TRIAL].flatMap((pattern) =>
    [...folded.matchAll(pattern)].map(({ index, 0: match }): Found => ({
      why: 'unpaid',
      start: index,
      end: index + match.length,
    })),
  );
}
