import { foldCase } from '@/lib/mail/redact/fold';
import { FIRST_NAMES } from './first-names';

const NAME = "\\p{Lu}[\\p{L}'’-]+";
const PARTICLE = "(?:(?:de|du|des|le|la|van|von|ben|el) |d['’])";
const WHOLE_NAME = `${NAME}(?: ${PARTICLE}{0,2}${NAME}){0,2}`;

const RELATIVES =
  '(?:oncle|tante|père|mère|frère|s(?:œ|oe)ur|cousine?|grand-?(?:père|mère)|beau-?(?:père|frère)|belle-?(?:mère|s(?:œ|oe)ur)|parrain|marraine|fils|fille|mari|femme|compagne|compagnon|amie?|copine|copain|voisine?|patronne?|collègue|gérante?|cheffe?|tut(?:eur|rice)|maître de stage|éducat(?:eur|rice)|conseill(?:er|ère)|référente?|prof(?:esseure?)?|entraîneu(?:r|se)|responsable|directeur|directrice|contact|interlocut(?:eur|rice))';

/** "Mon oncle Jean Dupont", "notre gérante, Sophie". */
const RELATED = new RegExp(`(?<!\\p{L})${RELATIVES},? (?:s['’]appelle |est |: ?)?(${WHOLE_NAME})`, 'gdu');

/** "Mme Martin", "Monsieur Le Goff"; not "Monsieur le maire". */
const TITLED = new RegExp(
  `(?<!\\p{L})((?:M\\.|Mr\\.?|Mme|Mlle|Monsieur|Madame|Mademoiselle|Docteur|Dr\\.?|Maître) ${PARTICLE}{0,1}${WHOLE_NAME})`,
  'gdu',
);

/** Two capitalised words or more, the first of which is a common first name. */
const FULL = new RegExp(`(?<![\\p{L}-])(${NAME}(?: ${NAME})? ${PARTICLE}{0,2}${NAME})`, 'gdu');

/** Places and bodies that bear somebody's name. */
const BEARS_A_NAME =
  /(?:lycee|college|ecole|groupe scolaire|institut\w*|universite|campus|cfa|mfr|rue|avenue|boulevard|place|square|quai|pont|allee|impasse|cours|centre|hopital|clinique|ehpad|residence|foyer|salle|stade|gymnase|piscine|complexe|theatre|musee|mediatheque|bibliotheque|espace|maison|fondation|prix|parc|port|saint|sainte|st|ste|association|club|fete|chateau|ferme|domaine|entreprise|garage|boulangerie|atelier|hotel|restaurant|chez|ets|etablissements?|sarl|sas)(?: [a-z]+)?(?: (?:de|du|des|de la|de l'|d'))? ?$/;

const NO_SURNAME =
  /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|france|paris|noel|sas|sarl|bts|cap|bac)$/;

/** Words that likely name a person, as written: a relative, "Mme X", or a first and a last name. Names of places and bodies are left alone. */
export function findPeople(text: string): string[] {
  const line = text.replace(/[^\S\n]/g, ' ');
  const related = [...line.matchAll(RELATED), ...line.matchAll(TITLED)].map((match) => ({
    at: match.indices![1]![0],
    name: match[1]!,
  }));
  const full = [...line.matchAll(FULL)]
    .map((match) => ({ at: match.index, name: match[1]! }))
    .filter(
      ({ at, name }) => isPerson(name) && !BEARS_A_NAME.test(foldCase(line.slice(Math.max(0, at - 40), at))),
    );
  const found = [...related, ...full].sort((a, b) => a.at - b.at || b.name.length - a.name.length);
  let furthest = -1;
  const outermost = found.filter(({ at, name }) => {
    const isInside = furthest >= at + name.length;
    furthest = Math.max(furthest, at + name.length);
    return !isInside;
  });
  return [...new Set(outermost.map(({ name }) => name))];
}

function isPerson(name: string): boolean {
  const [first = '', ...rest] = foldCase(name).split(' ');
  return (
    first.split('-').every((part) => FIRST_NAMES.has(part)) && !rest.some((word) => NO_SURNAME.test(word))
  );
}
