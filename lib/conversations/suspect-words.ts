import { foldCase } from '@/lib/mail/redact/fold';

// Read without case or accents. A false alarm costs one reading by a counsellor, so each word is one that letters about work seldom hold.
const LISTS: Record<string, RegExp> = {
  'demande d’argent':
    /\b(?:western union|moneygram|mandat cash|paypal|bitcoins?|crypto(?:monnaies?)?|iban|rib|carte bancaire|numero de carte|frais (?:de dossier|d.inscription|de formation)|payer d.avance|avance de frais|sans declarer|au black|au noir)\b/g,
  'demande de photo':
    /\b(?:photos? de (?:vous|toi)|(?:votre|ta) photo|selfies?|nudes?|denudee?s?|en maillot)\b/g,
  'propos sexuels':
    /\b(?:sexy|sexuel(?:le|les|s)?|coquine?s?|escort(?:e|es|s)?|plan cul|sugar (?:daddy|baby))\b/g,
  injure:
    /\b(?:connards?|connasses?|salopes?|salauds?|putes?|encules?|batards?|nique|ta gueule|abrutie?s?|debiles?|boniches?|sales? (?:arabes?|noirs?|juifs?|gitans?|etrangers?))\b/g,
  menace:
    /\b(?:je sais ou (?:tu habites|vous habitez)|tu vas (?:le )?(?:voir|payer|regretter)|vous allez le regretter)\b/g,
  'rendez-vous à part':
    /\b(?:chez moi|a l.hotel|seule? avec moi|n.en parle[zr]? a personne|garde[zr]? (?:ca|cela) (?:pour|entre) (?:vous|nous|toi))\b/g,
};

/** What may put somebody in danger, above all a minor. */
const DANGERS = ['demande de photo', 'propos sexuels', 'menace', 'rendez-vous à part'];

/** How many words of a letter tell of a danger to somebody. */
export function countDangerWords(text: string): number {
  const folded = foldCase(text).replace(/[’`]/g, "'");
  return DANGERS.reduce((sum, why) => sum + [...folded.matchAll(LISTS[why]!)].length, 0);
}

/** The words of a letter that a counsellor should read first, each with why: "« RIB » (demande d’argent)". */
export function findSuspectWords(text: string): string[] {
  const folded = foldCase(text).replace(/[’`]/g, "'");
  return Object.entries(LISTS).flatMap(([why, pattern]) =>
    [...folded.matchAll(pattern)].map(
      (match) => `« ${text.slice(match.index, match.index + match[0].length)} » (${why})`,
    ),
  );
}
