import type { LetterState } from './letter-states';

export const NEW_CONVERSATIONS_A_DAY = 10;
export const LETTERS_AN_HOUR = 30;
export const SAMPLE_RATE = 0.1;

export type HoldReason =
  'danger' | 'redacted' | 'wording' | 'reported' | 'minor' | 'sample' | 'mission' | 'hazard' | 'after-held';

export type LetterFacts = {
  /** No earlier letter of this exchange ever went out. */
  first: boolean;
  redactions: number;
  minorInvolved: boolean;
  /** About an offer with night or hazardous work, or one that does not say. */
  hazardousOffer: boolean;
  missionReadsFirstLetters: boolean;
  /** An earlier letter of the same writer in this exchange waits for a counsellor: order is kept. */
  behindHeld: boolean;
  /** From 0 (included) to 1, drawn once for the exchange. */
  draw: number;
  /** The other side reported this writer here. */
  writerReported: boolean;
  suspectWords: number;
  /** Those that tell of a danger to somebody. */
  dangerWords: number;
};

/** Why a letter waits for a counsellor; empty when it leaves at once (relay.md 4, privacy-and-law.md on minors). */
export function whyHeld(facts: LetterFacts): HoldReason[] {
  const reasons: [HoldReason, boolean][] = [
    ['danger', facts.minorInvolved && facts.dangerWords > 0],
    ['redacted', facts.redactions > 0],
    ['wording', facts.suspectWords > 0],
    ['reported', facts.writerReported],
    ['minor', facts.first && facts.minorInvolved],
    ['hazard', facts.hazardousOffer && facts.minorInvolved],
    ['mission', facts.first && facts.missionReadsFirstLetters],
    ['sample', facts.first && facts.draw < SAMPLE_RATE],
    ['after-held', facts.behindHeld],
  ];
  return reasons.filter(([, applies]) => applies).map(([reason]) => reason);
}

export type LetterFate =
  | 'en_route'
  | 'waiting'
  | 'sent'
  | 'delivered'
  | 'address_error'
  | 'unmailed'
  | 'reading'
  | 'refused'
  | 'rewrite'
  | 'not_accepted'
  | 'to_confirm';

const FATES: Record<LetterState, LetterFate> = {
  received: 'waiting',
  refused_at_door: 'not_accepted',
  to_confirm: 'to_confirm',
  held: 'reading',
  released: 'delivered',
  rewrite_asked: 'rewrite',
  refused: 'refused',
  queued: 'waiting',
  sent: 'sent',
  failed: 'unmailed',
  suppressed: 'address_error',
  unknown_fate: 'waiting',
  delayed: 'waiting',
  delivered: 'delivered',
  bounced: 'address_error',
  complained: 'delivered',
};

/** Known to the writer at once, even before any answer: there is something for them to do. */
const ALWAYS_TOLD: LetterFate[] = ['refused', 'rewrite', 'not_accepted', 'to_confirm'];

/**
 * What a letter's writer may know of it. Before the other side has answered, only that it is on its way: else the
 * time a letter waits would tell that a counsellor reads it, and why (privacy-and-law.md). Later on too, that one reads
 * it is told only for masked details, which the writer knows of: for the other reasons it waits like any letter that
 * the mail has not taken yet. Once the exchange has ended, what left and what was kept back from a reader who blocked the
 * writer read the same.
 */
export function fateShown(
  state: LetterState,
  { answered, redacted, closed }: { answered: boolean; redacted: boolean; closed: boolean },
): LetterFate {
  const fate = FATES[state];
  if (!answered && !ALWAYS_TOLD.includes(fate)) return 'en_route';
  if (closed && fate === 'sent') return 'delivered';
  return fate === 'reading' && !redacted ? 'waiting' : fate;
}

export const FATE_WORDS: Record<LetterFate, string> = {
  en_route: 'Votre lettre est en route.',
  waiting: 'En attente d’envoi.',
  sent: 'Envoyée.',
  delivered: 'Remise.',
  address_error: 'Adresse en erreur : la lettre se lit sur le site.',
  unmailed: 'Le courriel n’a pas abouti : la lettre se lit sur le site.',
  reading: 'Un conseiller la relit avant de la remettre.',
  refused: 'Non remise, sur décision d’un conseiller.',
  rewrite: 'À reformuler.',
  not_accepted: 'Non remise.',
  to_confirm: 'Reçue d’une autre adresse, elle n’a pas été remise.',
};

export const HOLD_WORDS: Record<HoldReason, string> = {
  danger: 'Mots inquiétants, personne mineure',
  redacted: 'Des coordonnées ont été masquées',
  wording: 'Des mots sont à vérifier',
  reported: 'L’autre personne a signalé cet auteur',
  minor: 'Première lettre avec une personne mineure',
  sample: 'Première lettre tirée au sort',
  mission: 'La mission relit toutes les premières lettres',
  hazard: 'Offre avec travail de nuit ou dangereux, personne mineure',
  'after-held': 'Suit une lettre qui attend',
};
