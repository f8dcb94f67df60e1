import { z } from 'zod';
import { plainKey } from './plain-key';

/** Values of a cell that holds several, separated by `|`; empty ones and repeats are left out. */
export function splitCell(cell: string): string[] {
  return [...new Set(cell.split('|').map((part) => part.trim()))].filter((part) => part !== '');
}

type Spellings<Choice extends string> = Readonly<Record<string, Choice>>;

export const KINDS: Spellings<'emploi' | 'alternance' | 'stage' | 'immersion' | 'saisonnier'> = {
  emploi: 'emploi',
  alternance: 'alternance',
  apprentissage: 'alternance',
  stage: 'stage',
  immersion: 'immersion',
  pmsmp: 'immersion',
  saisonnier: 'saisonnier',
};

export const PROOFS: Spellings<'diplome' | 'experience' | 'atteste' | 'declare'> = {
  diplome: 'diplome',
  experience: 'experience',
  atteste: 'atteste',
  attestee: 'atteste',
  declare: 'declare',
};

const MOBILITIES: Spellings<'a_pied' | 'velo' | 'scooter' | 'voiture' | 'transports'> = {
  apied: 'a_pied',
  pied: 'a_pied',
  velo: 'velo',
  scooter: 'scooter',
  voiture: 'voiture',
  transports: 'transports',
  transport: 'transports',
  transportsencommun: 'transports',
};

const SEXES: Spellings<'F' | 'H' | 'autre'> = {
  f: 'F',
  femme: 'F',
  feminin: 'F',
  h: 'H',
  homme: 'H',
  m: 'H',
  masculin: 'H',
  autre: 'autre',
};

const YES_NO: Spellings<'oui' | 'non'> = {
  oui: 'oui',
  o: 'oui',
  vrai: 'oui',
  true: 'oui',
  yes: 'oui',
  x: 'oui',
  1: 'oui',
  non: 'non',
  n: 'non',
  faux: 'non',
  false: 'non',
  no: 'non',
  0: 'non',
};

const find = <Choice extends string>(list: Spellings<Choice>, text: string): Choice | undefined =>
  Object.hasOwn(list, plainKey(text)) ? list[plainKey(text)] : undefined;

const KIND_HELP = 'emploi, alternance, stage, immersion ou saisonnier';

export const kindCell = z.string().transform((text, context) => {
  const kind = find(KINDS, text);
  if (kind) return kind;
  context.addIssue(
    text === '' ? `Le type manque : ${KIND_HELP}.` : `« ${text} » n’est pas un type d’offre : ${KIND_HELP}.`,
  );
  return z.NEVER;
});

/** Kinds of search. */
export const kindsCell = z.string().transform((cell, context) => {
  const parts = splitCell(cell).map((text) => ({ text, kind: find(KINDS, text) }));
  const unknown = parts.find((part) => !part.kind);
  if (unknown) context.addIssue(`« ${unknown.text} » n’est pas un type de recherche : ${KIND_HELP}.`);
  return [...new Set(parts.flatMap(({ kind }) => kind ?? []))];
});

export const findProof = (text: string) => find(PROOFS, text);

export const mobilitiesCell = (warn: (reason: string) => void) =>
  z.string().transform((cell) => {
    const found = splitCell(cell).map((text) => {
      const mobility = find(MOBILITIES, text);
      if (!mobility) warn(`« ${text} » n’est pas un moyen de transport connu. Il n’est pas repris.`);
      return mobility;
    });
    return [...new Set(found.flatMap((mobility) => mobility ?? []))];
  });

export const sexCell = z.string().transform((text, context) => {
  if (text === '') return null;
  const sex = find(SEXES, text);
  if (sex) return sex;
  context.addIssue(`« ${text} » n’est pas reconnu. Écrivez F, H, autre, ou rien.`);
  return z.NEVER;
});

/** An empty cell is null: nobody has said. */
export const yesNoCell = z.string().transform((text, context) => {
  if (text === '') return null;
  const answer = find(YES_NO, text);
  if (answer) return answer === 'oui';
  context.addIssue(`« ${text} » n’est pas reconnu. Écrivez oui ou non.`);
  return z.NEVER;
});
