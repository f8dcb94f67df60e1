const SIGNED_HEAD = /^-----BEGIN PGP SIGNED MESSAGE-----\n(?:[A-Za-z-]{1,20}: .{0,200}\n){0,10}\n?/m;
const BLOCK = /^-----BEGIN PGP ([A-Z ]{3,30})-----$/;

/** The text without what PGP wrote around it: a signature names its owner. An encrypted letter leaves nothing. */
export function withoutArmor(text: string): string {
  if (!text.includes('-----BEGIN PGP ')) return text;
  const kept: string[] = [];
  let closing: string | null = null;
  for (const line of text.replace(SIGNED_HEAD, '').split('\n')) {
    if (closing === null) {
      const block = BLOCK.exec(line.trimEnd())?.[1];
      if (block) closing = `-----END PGP ${block}-----`;
      // RFC 4880 7.1: a line that begins with a dash is written after "- "
      else kept.push(line.replace(/^- (?=-)/, ''));
    } else if (line.trimEnd() === closing) closing = null;
  }
  return kept.join('\n');
}
