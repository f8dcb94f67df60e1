import { compile } from 'html-to-text';

// The parser's time grows with the square of the depth: 180,000 nested tags, 900 KB, would hold the process for a
// minute. Mail that people write has some thousands; of more only the text is read.
const MOST_TAGS = 10_000;

const convert = compile({
  wordwrap: false,
  limits: { maxInputLength: 2 * 1024 * 1024, maxDepth: 60, maxChildNodes: 20_000 },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'ul', options: { itemPrefix: '- ' } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    // Attributions and signatures that mail programs mark as such.
    ...['.gmail_attr', '.gmail_signature', '.moz-cite-prefix', '.moz-signature', '#Signature'].map(
      (selector) => ({ selector, format: 'skip' }),
    ),
  ],
});

/** The readable text of an HTML mail; quoted blocks come out as lines beginning with `>`. Scripts, styles, pictures and link targets are dropped. */
export function textFromHtml(html: string): string {
  const readable = (html.match(/<[a-z]/gi)?.length ?? 0) > MOST_TAGS ? html.replace(/<[^<>]*>/g, ' ') : html;
  return convert(readable).replaceAll('\u00a0', ' ');
}
