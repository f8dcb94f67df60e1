import fc from 'fast-check';
import { buildCorpus } from '../letters/leak-corpus/build-corpus';
import { ALIAS, MIME_CRUMBS } from './crumbs';
import { repeated, wordsOf, writtenText } from './written-texts';

/** Every mail of the leak corpus as it is. */
export const wholeMails = buildCorpus().map(({ mimeTo }) => mimeTo(ALIAS));
const corpus = wholeMails.map((mail) => mail.subarray(0, 20_000));

/** A mail of the corpus with a few bytes changed, a piece cut out, or another begun in its middle. */
const damaged = fc
  .tuple(
    fc.constantFrom(...corpus),
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
    fc.nat(),
    fc.nat(),
    fc.constantFrom(...corpus),
  )
  .map(([mail, changes, from, length, other]) => {
    const bytes = Buffer.from(mail);
    for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
    const cut = from % bytes.length;
    return length % 3 === 0
      ? Buffer.concat([bytes.subarray(0, cut), other.subarray(cut % other.length)])
      : Buffer.concat([bytes.subarray(0, cut), bytes.subarray(Math.min(bytes.length, cut + (length % 400)))]);
  });

/** @param longest in characters, of one piece said again and again. */
export const mime = (longest: number) =>
  fc.oneof(
    { weight: 4, arbitrary: damaged },
    { weight: 2, arbitrary: wordsOf(MIME_CRUMBS, 80).map((raw) => Buffer.from(raw)) },
    { weight: 1, arbitrary: repeated(MIME_CRUMBS, longest).map((raw) => Buffer.from(raw)) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('plain', 'html'), writtenText(longest))
        .map(([kind, body]) =>
          Buffer.from(
            `From: a@b.example\r\nTo: ${ALIAS}\r\nSubject: ${body.slice(0, 60).replace(/[\r\n]/g, ' ')}\r\nContent-Type: text/${kind}; charset=utf-8\r\n\r\n${body}`,
          ),
        ),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }).map((raw) => Buffer.from(raw)) },
  );
