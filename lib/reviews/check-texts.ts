import { formatDate } from '@/lib/calendar';
import { namesBothGenders } from '@/lib/offers/rules';
import { findTelling, type Known } from './identity/telling';
import type { PublicText } from './public-texts';
import { TELLING_WORDS, type Warning } from './warning';
import { findConditions, findDateTrouble } from './wordings/find-conditions';
import { findWordings, foldForRules } from './wordings/find-wordings';
import { findOneGenderTitle } from './wordings/one-gender';
import { hoursTold } from './wordings/pay';
import { FORBIDDEN_WORDS, type Forbidden, type OfferFacts } from './wordings/warning';

/** What no text of a page should tell of its owner or of anybody else. */
export const warnOfTelling = (
  texts: readonly PublicText[],
  known: Known,
  places: readonly string[],
): Warning[] =>
  texts.flatMap(({ field, label, text }) =>
    findTelling(text, known, places).map(({ kind, quote }) => ({
      field,
      label,
      quote,
      words: TELLING_WORDS[kind],
    })),
  );

/** What no text of an employer may ask for. */
export const warnOfWordings = (texts: readonly PublicText[], places: readonly string[]): Warning[] =>
  texts.flatMap(({ field, label, text }) =>
    findWordings(text, places).map(({ why, quote }) => forbidden(why, { field, label, quote })),
  );

/** Approving puts it back on the site. */
export const warnOfWithdrawal = (reason: string): Warning => ({
  field: 'titre',
  label: 'Retrait',
  quote: reason,
  words: 'la mission locale l’a retirée du site pour cette raison. Une fois approuvée, elle y revient.',
});

type Offer = { title: string; texts: readonly PublicText[]; facts: OfferFacts };

/** What the law forbids in an offer, in its words and in its answers, found without knowing the company. */
export function warnOfOffer(
  { title, texts, facts }: Offer,
  places: readonly string[],
  today: Date,
): Warning[] {
  const told = hoursTold(foldForRules(texts.map(({ text }) => text).join('\n')));
  const known = { ...facts, weeklyHours: facts.weeklyHours ?? told };
  const conditions = texts.flatMap(({ field, label, text }) =>
    findConditions(text, known, today).map(({ why, quote }) => forbidden(why, { field, label, quote })),
  );
  return [
    ...warnOfTitle(title),
    ...warnOfWordings(texts, places),
    ...conditions,
    ...warnOfDates(facts, today),
  ];
}

function warnOfTitle(title: string): Warning[] {
  const place = { field: 'titre', label: 'Titre' };
  if (!namesBothGenders(title)) return [forbidden('sex', { ...place, quote: title })];
  return findOneGenderTitle(foldForRules(title))
    .slice(0, 1)
    .map(({ start, end }) => forbidden('sex', { ...place, quote: title.slice(start, end) }));
}

function warnOfDates(facts: OfferFacts, today: Date): Warning[] {
  const { start, end, long } = findDateTrouble(facts, today);
  const day = (date: Date | null) => (date ? formatDate(date) : '');
  return [
    ...(start ? [forbidden('start', { field: 'debut', label: 'Début', quote: day(facts.startsOn) })] : []),
    ...(end ? [forbidden('start', { field: 'fin', label: 'Fin', quote: day(facts.endsOn) })] : []),
    ...(long ? [forbidden('duration', { field: 'fin', label: 'Fin', quote: day(facts.endsOn) })] : []),
  ];
}

const forbidden = (why: Forbidden, found: Omit<Warning, 'words'>): Warning => ({
  ...found,
  words: FORBIDDEN_WORDS[why],
});
