import { spansOf, type Span } from './span';

const NETWORK =
  '(?:insta(?:gram)?|snap(?:chat)?|whats ?app|wsp|tik ?tok|facebook|fb|messenger|telegram|discord|linked ?in|twitter|skype|viber|threads|twitch|steam|psn)';
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
  `\\b(?:mon|ma|mes|notre|le|un) (?:(?:pseudo|compte|profil|nom|identifiant) (?:sur |de )?)?${NETWORK}(?: perso| pro)? ?(?:c['’ ]?est|est|sera|:|s['’]appelle) ?:? ?(@?${HANDLE})`,
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

/** "snap toto14", "insta jean_dp": a word that only a pseudonym looks like. */
const TELLING = new RegExp(
  `\\b${NETWORK} (?=[\\p{L}\\d.]*(?:_|\\p{L}\\d|\\d\\p{L}|\\p{L}\\.\\p{L}))(${HANDLE})`,
  'gdiu',
);

const STOP = new Set(
  'un une le la les des de du pas très tres plus mon ma mes ton votre notre actif active actifs à a au aux pour par et ou en sur est sont utile bien ouvert que qui parce'.split(
    ' ',
  ),
);

export function findHandles(text: string): Span[] {
  const named = [COLON, OWN, UNDER, PSEUDO, CALL, TELLING].flatMap((pattern) =>
    spansOf(text, pattern, 'handle', 1),
  );
  return [...spansOf(text, AT_SIGN, 'handle'), ...named.filter((span) => !STOP.has(firstWord(text, span)))];
}

function firstWord(text: string, span: Span): string {
  return text.slice(span.start, span.end).split(' ')[0]?.toLowerCase() ?? '';
}
