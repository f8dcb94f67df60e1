import { spansOf, type Span } from './span';

const NETWORK =
  '(?:insta(?:gram)?|ig|snap(?:chat)?|whats ?app|wsp|tik ?tok|facebook|fb|messenger|telegram|discord|linked ?in|twitter|skype|viber|threads|twitch|steam|psn)';
const HANDLE = '[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.#-]{1,38}[\\p{L}\\p{N}_])?';

/** "@jean_dup", but not an address (email.ts) nor a price per unit. */
const AT_SIGN = new RegExp(`(?<![\\p{L}\\p{N}._%+-])@ ?(?=[\\p{L}_\\d.]*[\\p{L}_])${HANDLE}`, 'giu');

/** "insta : jean.dp", "snap = toto", "Facebook -> Jean Dupont". */
const COLON = new RegExp(
  `\\b${NETWORK}(?: perso| pro)? ?(?::|=|->|→|>) ?(@?${HANDLE}(?: \\p{Lu}\\p{L}{1,30})?)`,
  'gdiu',
);

/** "mon insta c'est jean.dp", "mon pseudo snapchat est toto". */
const OWN = new RegExp(
  `\\b(?:mon|ma|mes|notre) (?:(?:pseudo|compte|profil|nom|identifiant) (?:sur |de )?)?${NETWORK}(?: perso| pro)? ?(?:c['’ ]?est|est|sera|:|s['’]appelle) ?:? ?(@?${HANDLE})`,
  'gdiu',
);

/** "sur insta sous le nom de jean dp", "pseudo : toto14", "ajoute-moi sur snap toto". */
const UNDER = new RegExp(
  `\\b${NETWORK},? (?:sous le (?:nom|pseudo)(?: de)?|pseudo|au nom de|@) ?:? ?(@?${HANDLE}(?: ${HANDLE})?)`,
  'gdiu',
);
const PSEUDO = new RegExp(`\\b(?:pseudo|identifiant|username) ?(?::|=|c['’]est|est) ?(@?${HANDLE})`, 'gdiu');
const CALL = new RegExp(
  `\\b(?:ajoute(?:z|r)?|contacte(?:z|r)?|écri(?:s|vez)|suis|suivez|trouve(?:z|r)?|cherche(?:z|r)?|joindre)[- ](?:moi |nous |me )?(?:sur |par )?${NETWORK} (@?${HANDLE})`,
  'gdiu',
);

/** What only a pseudonym looks like: a low line, letters and figures mixed, a dot between letters. */
const TELLING = '(?=[\\p{L}\\d.]*(?:_|\\p{L}\\d|\\d\\p{L}|\\p{L}\\.\\p{L}))';

/** "snap toto14", "insta (jean_dp)", "sur insta je suis jean_dp". */
const AFTER = new RegExp(
  `\\b${NETWORK}(?: ?[(:«"] ?| (?:je suis|moi c['’ ]?est|c['’ ]?est|est|pseudo) | )${TELLING}(${HANDLE})`,
  'gdiu',
);

/** "jean_dp sur insta". */
const BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}@._-])${TELLING}(${HANDLE}) (?:sur|via) (?:mon )?${NETWORK}\\b`,
  'gdiu',
);

const STOP = new Set(
  'un une le la les des de du pas très tres plus mon ma mes ton votre notre actif active actifs à a au aux pour par et ou en sur est sont utile bien ouvert que qui parce'.split(
    ' ',
  ),
);

export function findHandles(text: string): Span[] {
  const named = [COLON, OWN, UNDER, PSEUDO, CALL, AFTER, BEFORE].flatMap((pattern) =>
    spansOf(text, pattern, 'handle', 1),
  );
  return [
    ...spansOf(text, AT_SIGN, 'handle'),
    ...named.filter((span) => !STOP.has(wordsOf(text, span)[0] ?? '')).map((span) => alone(text, span)),
  ];
}

/** The second word belongs to a name ("Jean Martin"), not to what follows a pseudonym ("jean_dp pour voir"). */
function alone(text: string, span: Span): Span {
  const [first = '', second] = wordsOf(text, span);
  if (second === undefined || (!/[_.\d]/.test(first) && !STOP.has(second))) return span;
  return { ...span, end: span.start + first.length };
}

function wordsOf(text: string, span: Span): string[] {
  return text.slice(span.start, span.end).toLowerCase().split(' ');
}
