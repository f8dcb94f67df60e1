const littleWords = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'un', 'une']);

const feminineEndings: [RegExp, string][] = [
  [/euse$/, 'eur'],
  [/trice$/, 'teur'],
  [/iere$/, 'ier'],
  [/ienne$/, 'ien'],
  [/onne$/, 'on'],
  [/ere$/, 'er'],
  [/elle$/, 'el'],
  [/ale$/, 'al'],
  [/ive$/, 'if'],
  [/ante$/, 'ant'],
  [/ente$/, 'ent'],
  [/ee$/, 'e'],
];

/**
 * The form under which two spellings of one label meet: without case, accents, ligatures, punctuation, little words
 * ("de", "la"), plural marks, gender endings ("vendeuse" becomes "vendeur") and the mentions H/F and "(se)".
 * An empty string means that nothing was written.
 */
export function labelKey(written: string): string {
  return withoutAccents(written)
    .replace(/\(?\b[hf] ?\/ ?[hf]\b\)?/g, ' ')
    .replace(/\((?:e|se|ne|ere|iere|trice|euse|ice|le|s)\)/g, '')
    .replace(/[·•.](?:e|se|ne|ere|iere|trice|euse|ice|le|s)(?:[·•.]s)?(?![a-z])/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => !littleWords.has(word))
    .map(wordKey)
    .join(' ');
}

function withoutAccents(text: string): string {
  return text
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '');
}

function wordKey(word: string): string {
  const singular = word.length > 3 ? word.replace(/[sx]$/, '') : word;
  const ending = feminineEndings.find(([pattern]) => pattern.test(singular));
  return ending ? singular.replace(ending[0], ending[1]) : singular;
}
