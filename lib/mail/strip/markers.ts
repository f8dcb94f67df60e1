/** Written at the top of every letter that we send: what a mail program puts below it is history. */
export const REPLY_LINE = '— Répondez au-dessus de cette ligne —';

/** Longest line that the patterns below look at; a longer one is prose, and no pattern may be slow on it. */
const LINE_LIMIT = 400;

/** "Le lun. 3 mars 2025 à 10:12, Nom <adresse> a écrit :", "On Mon, … wrote:", once joined on one line. */
export function isAttribution(line: string): boolean {
  if (line.length > LINE_LIMIT) return false;
  const bare = line.replace(/^[>\s*_]+/, '').replace(/[\s*_]+$/, '');
  if (/^(le|el|am|il|op)\s.*\d.*\s(a|à)\s+écrit\s*:?$/i.test(bare)) return true;
  if (/^on\s.*\d.*\swrote\s*:?$/i.test(bare)) return true;
  if (/^.{0,200}(<[^<>]+@[^<>]+>|\d{1,2}[:h]\d{2}).{0,80}\s(a écrit|wrote)\s*:$/i.test(bare)) return true;
  if (/^\d{4}-\d{2}-\d{2}\s.{0,200}<[^<>]+>\s*:$/.test(bare)) return true;
  return /^.{1,120}\s(a écrit|wrote)\s*:$/i.test(bare) && /@|\d{4}/.test(bare);
}

/** Lines after which everything is history: "-----Message d'origine-----" and its relatives. */
export function isHistoryStart(line: string): boolean {
  if (line.length > LINE_LIMIT) return false;
  const bare = line.replace(/^[\s*_]+|[\s*_]+$/g, '').replaceAll('’', "'");
  if (bare.includes(REPLY_LINE) || /répondez au-dessus de cette ligne/i.test(bare)) return true;
  if (
    /^[-_=\s]{2,}\s*(message (d'origine|original|transféré|transfere|initial)|mail (original|transféré)|original (message|appointment)|forwarded message|e-mail d'origine|courriel original)(?!\p{L}).{0,60}$/iu.test(
      bare,
    )
  )
    return true;
  if (/^(début du message (réexpédié|transféré)|begin forwarded message)\s*:?$/i.test(bare)) return true;
  // Yahoo goes on with the quoted text on the same line.
  if (/^(le|on)\s.{0,200}<[^<>@]+@[^<>]+>.{0,40}\s(a écrit|wrote)\s*:\s/i.test(bare)) return true;
  return /^(>\s*)?message du \d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b.{0,80}$/i.test(bare);
}

const HEADER_LINE =
  /^[>\s*]*(de|from|envoyé|envoyé le|sent|date|à|a|to|cc|copie à|objet|subject|sujet|répondre à|reply-to)\s*\*?\s*:\s*\*?\s*\S?/i;

/** "De : … / Envoyé : … / À : … / Objet : …" beginning at this line: at least three such lines in the next seven, the first naming a sender. */
export function isHeaderBlock(lines: readonly string[], index: number): boolean {
  if (!/^[>\s*]*(de|from)\s*\*?\s*:/i.test(lines[index]?.slice(0, 40) ?? '')) return false;
  const names = new Set<string>();
  for (const line of lines.slice(index, index + 7)) {
    const name = line.length <= LINE_LIMIT && HEADER_LINE.exec(line)?.[1];
    if (name) names.add(name.toLowerCase());
  }
  return names.size >= 3;
}

/** Advertisements of mail programs and phones: removed wherever they stand. */
export function isDeviceLine(line: string): boolean {
  if (line.length > 160) return false;
  const bare = line.replace(/^[\s>*_]+|[\s.*_]+$/g, '');
  return (
    /^(envoyé|envoyée|envoyés) (de|depuis|à partir|par|avec|via)\b.{0,60}\b(mon|ma|outlook|iphone|ipad|android|mail|yahoo|gmail|orange|sfr|free|la ?poste|bouygues|samsung|galaxy|smartphone|mobile|téléphone|proton|thunderbird|windows|application|messagerie)\b.{0,60}$/i.test(
      bare,
    ) ||
    /^sent (from|via|with|using)\b.{0,60}\b(my|outlook|iphone|ipad|android|mail|yahoo|gmail|samsung|galaxy|mobile|proton|thunderbird|windows)\b.{0,60}$/i.test(
      bare,
    ) ||
    /^(télécharger|obtenez|obtenir|téléchargez|get) outlook (pour|for)\b.{0,40}$/i.test(bare) ||
    /^provenance : (courrier|e-mail|mail) pour windows.{0,20}$/i.test(bare) ||
    /^(sans virus|virus-free|garanti sans virus)\b.{0,60}$/i.test(bare)
  );
}
