import type { Found } from './find-wordings';

/** Feminine endings of trades, each with the masculine that would stand beside. */
const ENDINGS: [feminine: string, masculine: string][] = [
  ['euse', 'eur'],
  ['trice', 'teur'],
  ['iere', 'ier'],
  ['ienne', 'ien'],
  ['ante', 'ant'],
  ['ente', 'ent'],
  ['esse', 'e'],
  ['ere', 'er'],
  ['onne', 'on'],
];

/** Feminine trades that no ending tells, and trades named by a sex. */
const TRADES =
  /\b(?:femmes? de (?:menage|chambre)|(?:hommes?|dames?|femmes?) d'entretien|hommes? (?:toutes? mains?|a tout faire)|dames? de compagnie|nourrices?|barmaids?|chargee (?:de|d')[a-z]*|employee|apprentie|commerciale|agente)\b/g;
const COUNTERPARTS =
  /valet|barman|charge |charge\/|employe |employe\/|apprenti |apprenti\/|commercial |agent /;

/** Words with such an ending that are no trade. */
const NO_TRADE =
  /^(?:premiere|derniere|matiere|maniere|lumiere|carriere|journaliere|particuliere|reguliere|entiere|pepiniere|cafetiere|seule|aisance|presente|attente|entente|patiente|importante|suivante|montante|permanente|excellente|differente|detente|vente|tente|adresse|vitesse|richesse|promesse|jeunesse|presse|caisse|messe|bonne|personne|mere|pere|frere|austere|sincere|heureuse|serieuse|nombreuse|chaleureuse|rigoureuse|soigneuse|volontaire|ambiance|motrice|matrice|tondeuse|perceuse|ponceuse|pelleteuse|moissonneuse|agrafeuse)$/;

const OPENING =
  /^(?:(?:urgent|recherch\w*|cherch\w*|recrut\w*|embauch\w*|nous|on|poste|emploi|offre|stage|alternance|apprentissage|saisonni\w*|job|extra|cdi|cdd|une?|des?|d'|jeune)(?![a-z])\W*)*/;

const SOUGHT = /\b(?:cherch|recherch|recrut|embauch|voul|veut|souhait)\w* (?:une|des) ([a-z]{5,})/g;

/** "Nous recrutons une serveuse": one sex only is sought, in a sentence. */
export function findOneGender(folded: string): Found[] {
  return [...folded.matchAll(SOUGHT)].flatMap(({ index, 0: match, 1: trade = '' }): Found[] =>
    isFeminineAlone(trade, folded.slice(index, index + match.length + 40))
      ? [{ why: 'sex', start: index, end: index + match.length }]
      : [],
  );
}

/** "Serveuse H/F", "Femme de ménage": a title that names one sex, whatever stands behind it. */
export function findOneGenderTitle(folded: string): Found[] {
  const named = [...folded.matchAll(TRADES)]
    .filter(() => !COUNTERPARTS.test(`${folded} `))
    .map(({ index, 0: match }): Found => ({ why: 'sex', start: index, end: index + match.length }));
  const opening = OPENING.exec(folded)?.[0].length ?? 0;
  const head = /^[a-z]+(?:-[a-z]+)*/.exec(folded.slice(opening))?.[0] ?? '';
  const alone = head.split('-').some((part) => isFeminineAlone(part, folded));
  return alone ? [...named, { why: 'sex', start: opening, end: opening + head.length }] : named;
}

/** A feminine trade that its masculine does not stand beside. */
function isFeminineAlone(trade: string, around: string): boolean {
  const word = trade.replace(/s$/, '');
  if (NO_TRADE.test(word)) return false;
  const ending = ENDINGS.find(([feminine]) => word.endsWith(feminine) && word.length > feminine.length + 2);
  if (!ending) return false;
  const stem = word.slice(0, -ending[0].length);
  return !new RegExp(`\\b${stem}(?:(?:${ending[1]})s?(?![a-z])|eu\\()`).test(around);
}
