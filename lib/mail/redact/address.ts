import { spansOf, type Span } from './span';

const NUMBER =
  '(?:\\d{1,4}(?: ?(?:bis|ter|quater|[a-d]))?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante)';
const GAP = '(?:[ ,]{1,3}\\n?|\\n)';
const PARTICLE = "(?:(?:de|du|des|la|le|les|aux?|en|et|sur|sous) |[dl]['’] ?)";
const CAPITAL = "\\p{Lu}[\\p{L}\\p{N}'’.-]{0,40}";
const MORE = `(?: ${PARTICLE}{0,3}${CAPITAL}| \\d{4}\\b){0,5}`;
const TOWN = `(?:${GAP}\\d{5}(?: ${CAPITAL}(?:[ -](?:${PARTICLE})?${CAPITAL}){0,4})?)?`;

/** Ways that are nothing else, and ways that are also words: "deux cours de cuisine" is no address. */
const WAY =
  '(?:[Rr]ue|RUE|[Rr]uelle|[Aa]venue|AVENUE|[Aa]v\\.|[Bb]oulevard|[Bb]l?d\\.?|[Aa]ll[ée]e|[Cc]hemin|[Ii]mpasse|[Qq]uai|[Vv]enelle|[Ll]otissement|[Rr][ée]sidence|[Ff]aubourg|[Hh]ameau|[Ss]ente|[Rr]te)';
const ALSO_WORD =
  '(?:[Aa]ll[ée]es|[Pp]l(?:ace|\\.)|[Cc]ours|[Cc]it[ée]|[Vv]illa|[Pp]arc|[Dd]omaine|[Pp]assage|[Vv]oie|[Cc][ôo]te|[Rr]oute|[Ss]quare|[Cc]los|[Ll]ieu-dit|[Ee]splanade|[Mm]ont[ée]e)';

const NUMBERED = new RegExp(
  `(?<![\\p{L}\\p{N}])${NUMBER}${GAP}(?:${WAY} ${PARTICLE}{0,3}[\\p{L}\\p{N}][\\p{L}\\p{N}'’.-]{0,40}${MORE}|${ALSO_WORD} ${PARTICLE}{0,3}${CAPITAL}${MORE})${TOWN}`,
  'gu',
);

/** "j’habite rue des Capucins": without a number, where somebody says that they live there. */
const LIVED_IN = new RegExp(
  `(?:[Jj].?habite|[Jj]e vis|[Jj]e loge|[Dd]omicili[ée]{1,2}|[Aa]dresse|[Aa]dresse postale|[Dd]omicile) ?:?[ ,]?(?:(?:est|à|a|au|dans|chez moi|la|le|l['’]) ?){0,3}((?:${WAY}|${ALSO_WORD}) ${PARTICLE}{0,3}${CAPITAL}${MORE}${TOWN})`,
  'gdu',
);

/** Street addresses as they are written in France, with the town behind them; a town or a postcode alone is none. */
export function findAddresses(text: string): Span[] {
  return [...spansOf(text, NUMBERED, 'address'), ...spansOf(text, LIVED_IN, 'address', 1)].map((span) => ({
    ...span,
    end: span.start + text.slice(span.start, span.end).replace(/[.'’-]+$/, '').length,
  }));
}
