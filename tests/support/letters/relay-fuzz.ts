import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { whyNeverRelayed } from '@/lib/mail/auto-reply';
import { cleanMail, cleanWritten } from '@/lib/mail/clean';
import { composeLetter } from '@/lib/mail/compose/letter';
import { verifyWebhook } from '@/lib/mail/inbound/verify-webhook';
import { parseMail } from '@/lib/mail/parse';
import { HARMLESS_TEXTS } from './harmless-texts';
import { buildCorpus } from './leak-corpus/build-corpus';
import { DISGUISES } from './leak-corpus/disguises';

/** One invented input of the relay, and the code that must survive it. */
export type FuzzCase = { kind: 'mime' | 'redaction' | 'webhook'; run: () => unknown };

const ALIAS = 'r-abcdefghijklmnopqrstuvwxyz234567@relais.cartemploi.test';
const SECRET = `whsec_${Buffer.from('a secret of the provider').toString('base64')}`;
const CONTEXT = {
  names: { people: ['Anne-Sophie', 'Le Goff', 'Rose', 'Li'], wholes: ['Boulangerie du Port'] },
  ownHosts: ['site.example'],
  readable: ['06 12 34 56 78', 'anne@courriel.test', '12 quai Sainte-Catherine'],
};
const SETTINGS = {
  missionName: 'Mission locale',
  publicUrl: 'https://site.example',
  mailFrom: 'site@site.example',
  relayDomain: 'relais.cartemploi.test',
};

/** What the patterns look for, and what makes a careless one slow. */
const CRUMBS = [
  ...[
    '0',
    '06',
    '06 12 34',
    '+33',
    '(0)',
    'O6',
    'l2',
    'zéro',
    'six',
    'soixante-dix',
    'douze ',
    '-',
    '.',
    '/',
    '_',
    '*',
    ',',
  ],
  ...[
    '@',
    ' @ ',
    ' arobase ',
    ' point ',
    '(at)',
    '[point]',
    ' AT ',
    ' DOT ',
    'a@',
    'a.',
    '.a',
    'gmail.com',
    'chez gmail',
  ],
  ...[
    'insta ',
    'snap : ',
    '@lea',
    'mon insta c’est ',
    'sur whatsapp ',
    'pseudo',
    'https://',
    'www.',
    'tel:',
    't.me/',
  ],
  ...['12 rue ', '14 bis, ', 'rue des ', 'Capucins', ', 14600 Honfleur', 'J’habite ', 'place '],
  ...['Anne', 'anne-', 'S.o.p.h.i.e', 'Le ', 'Goff', 'Rose', 'rose ', 'legoff', 'A N N E'],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '> ',
    '>>>',
    '-- \n',
    '----- ',
    'De : x\n',
    'Objet : \n',
    'Le 3 mars 2025 à 10:12, ',
    '<a@b>',
    ' a écrit :\n',
    'On ',
    ' wrote:\n',
  ],
  ...[
    'Cordialement,\n',
    'Envoyé de mon iPhone\n',
    '-----BEGIN PGP SIGNED MESSAGE-----\n',
    '-----BEGIN PGP SIGNATURE-----\n',
    'Ce message est confidentiel',
  ],
  ...[
    '\u200b',
    '\u00ad',
    '\ufeff',
    '\u0000',
    '\ud83d',
    '\ude00',
    '😀',
    'é',
    'e\u0301',
    '０６',
    '𝐋',
    'а',
    '\u202e',
    '\u20e3',
  ],
  ...[
    '<',
    '>',
    '&',
    '&amp',
    '&#x',
    '</',
    '<div>',
    '<p>',
    '<blockquote>',
    '<!--',
    '<style>',
    '<a href="',
    '"',
    "'",
    '<br>',
  ],
];

const MIME_CRUMBS = [
  ...[
    '\r\n',
    '\r\n\r\n',
    '\n',
    ': ',
    ';',
    '=',
    '"',
    '--',
    '--x',
    '--x--',
    '\r\n--x\r\n',
    '=?utf-8?B?w6k=?=',
    '=?x?Q?=',
    '=E9',
    '=\r\n',
    '=3D',
  ],
  ...[
    'From: ',
    'To: ',
    'Cc: ',
    'Subject: ',
    'Message-ID: ',
    'Received: ',
    `<${ALIAS}>`,
    'a@b.example',
    ',',
    '(',
    ')',
    '<',
    '>',
    'group:',
  ],
  ...[
    'Content-Type: ',
    'multipart/mixed',
    'multipart/alternative',
    'multipart/report',
    'text/plain',
    'text/html',
    'text/calendar',
    'message/rfc822',
    'application/ms-tnef',
  ],
  ...[
    '; boundary=x',
    '; boundary=',
    '; charset=utf-8',
    '; charset=x-inconnu',
    '; charset=iso-2022-jp',
    "; name*0*=utf-8''%C3",
    'Content-Transfer-Encoding: base64',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Disposition: attachment; filename=a',
  ],
  ...['AAAA', '////', '\u0000', '\ufffd', 'é'],
];

const wordsOf = (crumbs: string[], maxLength: number) =>
  fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...crumbs) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
      ),
      { maxLength },
    )
    .map((parts) => parts.join(''));

/** One or two crumbs, many times: what a pattern that goes back over its steps is slow on. */
const repeated = (crumbs: string[], longest: number) =>
  fc
    .tuple(wordsOf(crumbs, 3), fc.integer({ min: 1, max: longest }), wordsOf(crumbs, 3))
    .map(([unit, length, end]) =>
      unit === '' ? end : unit.repeat(Math.max(1, Math.floor(length / unit.length))) + end,
    );

const text = (longest: number) =>
  fc.oneof(
    wordsOf(CRUMBS, 60),
    repeated(CRUMBS, longest),
    fc.constantFrom(...HARMLESS_TEXTS, ...DISGUISES),
    fc.string({ unit: 'binary', maxLength: 300 }),
  );

const whole = buildCorpus().map(({ mimeTo }) => mimeTo(ALIAS));
const corpus = whole.map((mail) => mail.subarray(0, 20_000));

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

const mime = (longest: number) =>
  fc.oneof(
    { weight: 4, arbitrary: damaged },
    { weight: 2, arbitrary: wordsOf(MIME_CRUMBS, 80).map((raw) => Buffer.from(raw)) },
    { weight: 1, arbitrary: repeated(MIME_CRUMBS, longest).map((raw) => Buffer.from(raw)) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('plain', 'html'), text(longest))
        .map(([kind, body]) =>
          Buffer.from(
            `From: a@b.example\r\nTo: ${ALIAS}\r\nSubject: ${body.slice(0, 60).replace(/[\r\n]/g, ' ')}\r\nContent-Type: text/${kind}; charset=utf-8\r\n\r\n${body}`,
          ),
        ),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }).map((raw) => Buffer.from(raw)) },
  );

async function carry(raw: Uint8Array): Promise<void> {
  const mail = await parseMail(raw, [ALIAS]);
  whyNeverRelayed(mail);
  const letter = cleanMail(mail, CONTEXT);
  if (letter) compose(letter.text);
}

function compose(letter: string) {
  return composeLetter(
    {
      entryId: 'e',
      to: 'a@b.example',
      writerName: 'Profil KXWPTR',
      writerAliasToken: 'abcdefghijklmnopqrstuvwxyz234567',
      reference: '4F7K',
      conversationId: 'c',
      text: letter,
      offerTitle: null,
      earlierMessageIds: [],
    },
    SETTINGS,
  );
}

const body = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc
    .record({
      type: fc.oneof(fc.constantFrom('email.received', 'email.bounced'), fc.string({ unit: 'binary' })),
      data: fc.anything(),
    })
    .map((value) =>
      JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part)),
    ),
  wordsOf(['{', '}', '[', ']', '"', ':', ',', '\\u0000', '\\ud800', 'null', '1e999', '{"type":"a"'], 40),
  fc.integer({ min: 1, max: 20_000 }).map((depth) => '['.repeat(depth)),
  fc
    .integer({ min: 1, max: 5_000 })
    .map((depth) => `{"type":"a","data":${'['.repeat(depth)}${']'.repeat(depth)}}`),
);

/** Signed as the provider signs, or with headers of anybody's. */
function deliver(raw: string, signed: boolean, header: string, now: number): unknown {
  const timestamp = String(Math.floor(now / 1000));
  const key = Buffer.from(SECRET.slice('whsec_'.length), 'base64');
  const right = `v1,${createHmac('sha256', key).update(`m.${timestamp}.${raw}`).digest('base64')}`;
  const headers = signed
    ? { id: 'm', timestamp, signature: right }
    : { id: header, timestamp: header, signature: header };
  const payload = verifyWebhook(raw, headers, SECRET);
  if (payload !== null && !signed) throw new Error('an unsigned webhook was believed');
  return JSON.stringify(payload ?? null);
}

/** @param longest length in characters that a repeated piece may come to: 1 MB is the relay's own limit. */
export function fuzzCases(longest: number, now: () => number): fc.Arbitrary<FuzzCase> {
  return fc.oneof(
    { weight: 5, arbitrary: mime(longest).map((raw) => ({ kind: 'mime' as const, run: () => carry(raw) })) },
    {
      weight: 5,
      arbitrary: text(Math.min(longest, 20_000)).map((written) => ({
        kind: 'redaction' as const,
        run: () => compose(cleanWritten(written.slice(0, 20_000), CONTEXT).text),
      })),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(body, fc.boolean(), fc.string({ unit: 'binary', maxLength: 80 }))
        .map(([raw, signed, header]) => ({
          kind: 'webhook' as const,
          run: () => deliver(raw, signed, header, now()),
        })),
    },
  );
}

/** Every mail of the leak corpus as it is, those of megabytes included. */
export const corpusCases = (): FuzzCase[] => whole.map((mail) => ({ kind: 'mime', run: () => carry(mail) }));
