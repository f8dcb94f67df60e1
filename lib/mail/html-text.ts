import { compile } from 'html-to-text';

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
  return convert(html).replaceAll('\u00a0', ' ');
}
