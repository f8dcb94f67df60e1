import { addDays } from '@/lib/calendar';
import type { OfferContent, OfferKind } from './schema';

const LONGEST_DEADLINE_DAYS = 366;

export const KIND_LABELS: Record<OfferKind, string> = {
  emploi: 'Emploi',
  alternance: 'Alternance',
  stage: 'Stage',
  immersion: 'Immersion (PMSMP)',
  saisonnier: 'Saisonnier',
};

/**
 * What the law or plain sense forbids in an offer, by field of the form; empty when there is nothing. A draft is
 * held to it too, but for the title's genders: half-written titles may be saved.
 */
export function offerProblems(
  content: OfferContent,
  submitting: boolean,
  today: Date,
): Record<string, string> {
  const problems: Record<string, string> = { ...dateProblems(content, today) };
  if (submitting && !namesBothGenders(content.title)) problems.titre = BOTH_GENDERS;
  if (submitting && content.description === '')
    problems.description = 'Décrivez le travail en quelques phrases.';
  if (submitting && content.kind === 'immersion' && !(content.startsOn && content.endsOn)) {
    problems.fin ??= 'Une immersion a un début et une fin.';
  }
  return problems;
}

const BOTH_GENDERS =
  'Écrivez le titre aux deux genres, par exemple « Serveur / Serveuse », ou ajoutez « H/F » (code du travail, L1142-1).';

function dateProblems(content: OfferContent, today: Date): Record<string, string> {
  const problems: Record<string, string> = {};
  const { kind, startsOn, endsOn, deadline } = content;
  if (startsOn && endsOn && endsOn < startsOn) problems.fin = 'La fin est avant le début.';
  else if (kind === 'immersion' && startsOn && endsOn && endsOn > monthAfter(startsOn)) {
    problems.fin = 'Une immersion dure un mois au plus (code du travail, D5135-3).';
  }
  if (deadline && deadline < today) problems['date-limite'] = 'Cette date est passée.';
  else if (deadline && deadline > addDays(today, LONGEST_DEADLINE_DAYS)) {
    problems['date-limite'] = 'Choisissez une date dans l’année qui vient.';
  }
  return problems;
}

/** The same day of the next month, or its last day, as PostgreSQL's `+ interval '1 month'` counts. */
function monthAfter(day: Date): Date {
  const next = new Date(day);
  next.setUTCMonth(day.getUTCMonth() + 1);
  return next.getUTCDate() === day.getUTCDate()
    ? next
    : new Date(Date.UTC(next.getUTCFullYear(), next.getUTCMonth(), 0));
}

const GENDERS = [
  /(?<!\p{L})[hfm]\s*[/\-–|]\s*[hfm](?!\p{L})/iu, // H/F
  /\p{L}{3,}\s*\/\s*(?:un |une |la |le )?-?\p{L}{2,}/u, // Serveur / Serveuse, vendeur/euse
  /\((?:e|ne|se|euse|trice|rice|ère|ière|le|te)s?\)/iu, // employé(e)
  /\p{L}[·•.](?:e|ne|se|euse|trice|rice|ère|ière|le|te)(?:[·•.]?s)?(?!\p{L})/iu, // employé·e
  /(?<!\p{L})tous genres(?!\p{L})/iu,
];

/** Code du travail L1142-1: an offer may not name one sex only. Words that both share still take « H/F ». */
export function namesBothGenders(title: string): boolean {
  return GENDERS.some((form) => form.test(title));
}
