/** Why a wording, or a fact of an offer, is shown to the reviewer. */
export type Forbidden =
  | 'age'
  | 'sex'
  | 'family'
  | 'health'
  | 'origin'
  | 'residence'
  | 'religion'
  | 'opinion'
  | 'morals'
  | 'name'
  | 'appearance'
  | 'wealth'
  | 'undeclared'
  | 'pay'
  | 'unpaid'
  | 'fee'
  | 'night'
  | 'hazard'
  | 'duration'
  | 'start';

/** Part of a text, as it is written there. */
export type Wording = { why: Forbidden; quote: string };

/** What is wrong and what to write instead, after the quoted words. */
export const FORBIDDEN_WORDS: Record<Forbidden, string> = {
  age: 'l’âge ne peut pas être un critère (code du travail, L1132-1 et L5331-2). Dites ce qu’il faut savoir faire.',
  sex: 'une offre s’adresse aux femmes et aux hommes (code du travail, L1142-1). Écrivez les deux genres.',
  family:
    'la situation de famille et la grossesse ne peuvent pas être un critère (code du travail, L1132-1). Donnez les horaires.',
  health:
    'la santé et le handicap ne peuvent pas être un critère (code du travail, L1132-1). Décrivez les gestes du poste.',
  origin:
    'l’origine et la nationalité ne peuvent pas être un critère (code du travail, L1132-1). Dites quelles langues servent, et à quoi.',
  residence:
    'le lieu où l’on habite ne peut pas être un critère (code du travail, L1132-1 et L5321-2). Demandez un moyen de transport.',
  religion: 'la religion ne peut pas être un critère (code du travail, L1132-1).',
  opinion:
    'les opinions, les mandats et l’activité syndicale ne peuvent pas être un critère (code du travail, L1132-1).',
  morals:
    'les mœurs, l’orientation sexuelle et l’identité de genre ne peuvent pas être un critère (code du travail, L1132-1).',
  name: 'le nom ne peut pas être un critère (code du travail, L1132-1).',
  appearance:
    'l’apparence physique ne peut pas être un critère, et une photo ne peut pas être exigée (code du travail, L1132-1). Dites quelle tenue porter.',
  wealth: 'les ressources et la banque ne peuvent pas être un critère (code du travail, L1132-1).',
  undeclared: 'tout travail est déclaré et donne une fiche de paie (code du travail, L8221-1).',
  pay: 'c’est moins que le SMIC (code du travail, L3231-2). Vérifiez le montant.',
  unpaid: 'ce travail doit être payé (code du travail, L1221-1 ; code de l’éducation, L124-6 pour un stage).',
  fee: 'une offre est gratuite pour qui cherche un emploi (code du travail, L5321-3).',
  night:
    'il y a du travail entre 22 h et 6 h, mais l’offre ne répond pas « oui » à la question du travail de nuit (code du travail, L3163-1 pour les mineurs).',
  hazard:
    'c’est un travail réglementé pour les mineurs, mais l’offre ne répond pas « oui » à la question des travaux dangereux (code du travail, D4153-15 et suivants).',
  duration:
    'un stage dure six mois au plus (code de l’éducation, L124-5), une immersion un mois (code du travail, D5135-3).',
  start: 'cette date est passée. Mettez-la à jour.',
};

/** Known facts of an offer that its words are compared with. */
export type OfferFacts = {
  kind: 'emploi' | 'alternance' | 'stage' | 'immersion' | 'saisonnier';
  saysNight: boolean;
  saysHazard: boolean;
  startsOn: Date | null;
  endsOn: Date | null;
  weeklyHours: number | null;
};
