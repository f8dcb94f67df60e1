/** Who writes in the corpus, as `buildParties` makes them: nothing of this may reach the other side. */
export const WRITER = {
  first: 'Léa',
  last: 'Vasseur',
  mail: 'lea.vasseur@courriel.test',
  phone: '06 12 34 56 78',
  street: '14 bis rue des Capucins',
  town: '14600 Honfleur',
} as const;

/** What a leak would look like, once case, accents and signs are gone. */
const NEEDLES = ['vasseur', 'leavasseur', 'lea vasseur', 'courriel test', 'capucins', 'lea vsr', 'leavsr'];
const DIGITS = ['612345678', '231892330'];

/** The planted values that a text still holds, read as forgivingly as a curious person would. */
export function leaksIn(text: string): string[] {
  const bare = ` ${text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const digits = text.normalize('NFKD').replace(/\D+/g, '');
  return [
    ...NEEDLES.filter((needle) => bare.includes(needle)),
    ...(/ lea /.test(bare) ? ['lea'] : []),
    ...DIGITS.filter((needle) => digits.includes(needle)),
  ];
}
