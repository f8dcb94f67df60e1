/** Longest part of a line that is looked at; no pattern may be slow on more. */
const LINE_LIMIT = 400;

/** Mail programs wrap what they append. */
const PARAGRAPH_LINES = 5;

const OPENING =
  /^\W*(ce (message|courriel|mail|e-mail|courrier électronique)|this (e-?mail|message))(?!\p{L})/iu;

/** What such notices say; a person may say one of these things, never two without speaking of themselves. */
const MARKS = [
  /^\W*(ce|this) [\p{L}-]+( électronique)?,? ?\(?(et|ainsi que|y compris|and|including) .{0,40}(pi[eè]ces?|fichiers?|documents?|attachments?|files?)/iu,
  /confiden(t|c)ial|confidentiel/i,
  /exclusi|solely|(uniquement|seulement|only) .{0,40}(destin|personne|intended|addressee)|intended only/i,
  /(informations?|privileged|privilégi|privilegi).{0,40}(privilégi|privilegi|confidenti|privileged|protégé)/i,
  /(par|en) erreur|in error|erronément/i,
  /(n'êtes|n'etes|ne seriez|not) .{0,20}(destinataire|recipient|addressee)|intended recipient/i,
  /le (supprimer|détruire|detruire)|(détruire|supprimer) (ce|le) |delete (it|this)/i,
  /sans autorisation|diffus|divulg|strictement interdit|prohibited|unauthori[sz]ed/i,
];

/** A notice speaks for a company, a letter for the one who wrote it. "M'en avertir" is said by both. */
const FIRST_PERSON = /(?<!\p{L})([Jj]'|([Jj]e|[Mm]on|[Mm]a|[Mm]es|[Mm]oi|[Mm]y|I)(?!\p{L}))/u;

/** The first line of what companies append to every mail: confidentiality notices, "avant d'imprimer". */
export function isDisclaimer(lines: readonly string[], index: number): boolean {
  const line = bare(lines[index]);
  if (/^\W*l'intégrité de ce (message|courriel)/i.test(line)) return true;
  if (/avant d'imprimer|before printing/i.test(line)) return isAboutPaper(line);
  if (!OPENING.test(line)) return false;
  const paragraph = paragraphAt(lines, index);
  if (FIRST_PERSON.test(paragraph)) return false;
  return MARKS.filter((mark) => mark.test(paragraph)).length >= 2;
}

function isAboutPaper(line: string): boolean {
  return (
    /environ+ement|planète|arbres?(?!\p{L})|nature(?!\p{L})|imprimer (ce|cet) (message|mail|courriel|e-mail)|printing this/iu.test(
      line,
    ) && !FIRST_PERSON.test(line)
  );
}

function paragraphAt(lines: readonly string[], index: number): string {
  const end = lines.slice(index, index + PARAGRAPH_LINES).findIndex((line) => line.trim() === '');
  return lines
    .slice(index, index + (end < 0 ? PARAGRAPH_LINES : end))
    .map(bare)
    .join(' ');
}

function bare(line = ''): string {
  return line.slice(0, LINE_LIMIT).replaceAll('’', "'");
}
