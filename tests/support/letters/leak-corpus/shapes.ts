import { WRITER } from './planted';
import { bytesOf, filePart, multipart, textPart, type Shape } from './mime';

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** How mail programs put text, HTML and both into MIME. */
export const COMMON_SHAPES: Shape[] = [
  { name: 'plain, utf-8', type: ({ text }) => textPart('plain', text, 'utf-8', '8bit') },
  {
    name: 'plain, iso-8859-1, quoted-printable',
    type: ({ text }) => textPart('plain', text, 'iso-8859-1', 'quoted-printable'),
  },
  { name: 'plain, windows-1252, 8bit', type: ({ text }) => textPart('plain', text, 'windows-1252', '8bit') },
  { name: 'plain, base64', type: ({ text }) => textPart('plain', text, 'utf-8', 'base64') },
  {
    name: 'HTML only, utf-8, quoted-printable',
    type: ({ html }) => textPart('html', html, 'utf-8', 'quoted-printable'),
  },
  { name: 'HTML only, iso-8859-1, 8bit', type: ({ html }) => textPart('html', html, 'iso-8859-1', '8bit') },
  { name: 'HTML only, base64', type: ({ html }) => textPart('html', html, 'utf-8', 'base64') },
  {
    name: 'text and HTML',
    type: ({ text, html }) =>
      multipart('alternative', [
        textPart('plain', text, 'utf-8', 'quoted-printable'),
        textPart('html', html, 'utf-8', 'quoted-printable'),
      ]),
  },
  {
    name: 'text with files named after the writer',
    type: ({ text }) =>
      multipart('mixed', [
        textPart('plain', text, 'utf-8', '8bit'),
        filePart('application/pdf', `CV_${WRITER.last}_Lea.pdf`, Buffer.from(`%PDF-1.4 ${WRITER.mail}`)),
        filePart('image/png', `${WRITER.phone}.png`, PICTURE),
      ]),
  },
  {
    name: 'HTML with a picture in it',
    type: ({ text, html }) =>
      multipart('related', [
        multipart('alternative', [
          textPart('plain', text, 'utf-8', 'base64'),
          textPart('html', `${html}<img src="cid:1" alt="${WRITER.mail}">`, 'utf-8', 'base64'),
        ]),
        filePart('image/png', `logo ${WRITER.last}.png`, PICTURE),
      ]),
  },
];

const CALENDAR = [
  'BEGIN:VCALENDAR',
  'METHOD:REPLY',
  'BEGIN:VEVENT',
  `ORGANIZER;CN=${WRITER.last}:mailto:${WRITER.mail}`,
  `LOCATION:${WRITER.street}`,
  'SUMMARY:Entretien',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

const CARD = `BEGIN:VCARD\r\nFN:${WRITER.first} ${WRITER.last}\r\nTEL:${WRITER.phone}\r\nEMAIL:${WRITER.mail}\r\nEND:VCARD`;

/** What few mails are, and what leaks where it is not thought of. */
export const RARE_SHAPES: Shape[] = [
  {
    name: 'a calendar invitation',
    type: ({ text, html }) =>
      multipart('alternative', [
        textPart('plain', text, 'utf-8', '8bit'),
        textPart('html', html, 'utf-8', '8bit'),
        {
          headers: ['Content-Type: text/calendar; charset=utf-8; method=REPLY'],
          body: Buffer.from(CALENDAR),
        },
      ]),
  },
  {
    name: 'winmail.dat beside the text',
    type: ({ text }) =>
      multipart('mixed', [
        textPart('plain', text, 'iso-8859-1', 'quoted-printable'),
        filePart(
          'application/ms-tnef',
          'winmail.dat',
          Buffer.from(`\x78\x9f\x3e\x22${WRITER.first} ${WRITER.last} ${WRITER.mail}`),
        ),
      ]),
  },
  {
    name: 'signed with S/MIME',
    type: ({ text }) =>
      multipart(
        'signed',
        [
          textPart('plain', text, 'utf-8', 'quoted-printable'),
          filePart(
            'application/pkcs7-signature',
            'smime.p7s',
            Buffer.from(`CN=${WRITER.first} ${WRITER.last}, E=${WRITER.mail}`),
          ),
        ],
        '; protocol="application/pkcs7-signature"; micalg=sha-256',
      ),
  },
  {
    name: 'signed with PGP/MIME, with the key',
    type: ({ text }) =>
      multipart(
        'signed',
        [
          multipart('mixed', [
            textPart('plain', text, 'utf-8', 'quoted-printable'),
            filePart(
              'application/pgp-keys',
              `OpenPGP_${WRITER.last}.asc`,
              Buffer.from(`${WRITER.first} ${WRITER.last} <${WRITER.mail}>`),
            ),
          ]),
          filePart(
            'application/pgp-signature',
            'OpenPGP_signature.asc',
            Buffer.from('-----BEGIN PGP SIGNATURE-----'),
          ),
        ],
        '; protocol="application/pgp-signature"; micalg=pgp-sha512',
      ),
  },
  {
    name: 'signed with PGP in the text',
    type: ({ text }) =>
      textPart(
        'plain',
        `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n${text}\n-----BEGIN PGP SIGNATURE-----\nComment: ${WRITER.first} ${WRITER.last} <${WRITER.mail}>\n\niQIzBAEBCgAdFiEE${Buffer.from(WRITER.mail).toString('base64')}\n-----END PGP SIGNATURE-----`,
        'utf-8',
        '8bit',
      ),
  },
  {
    name: 'a visiting card attached',
    type: ({ text }) =>
      multipart('mixed', [
        textPart('plain', text, 'utf-8', '8bit'),
        filePart(
          'text/vcard',
          `${WRITER.first}_${WRITER.last}.vcf`.normalize('NFD').replace(/\p{M}/gu, ''),
          Buffer.from(CARD),
        ),
      ]),
  },
  {
    name: 'another mail attached',
    type: ({ text }) =>
      multipart('mixed', [
        textPart('plain', text, 'utf-8', '8bit'),
        {
          headers: ['Content-Type: message/rfc822'],
          body: bytesOf({
            headers: [`From: "${WRITER.last}" <${WRITER.mail}>`, 'Subject: CV', 'Content-Type: text/plain'],
            body: Buffer.from(`Mon telephone : ${WRITER.phone}`),
          }),
        },
      ]),
  },
  {
    name: 'a text file shown in the mail',
    type: ({ text }) =>
      multipart('mixed', [
        textPart('plain', text, 'utf-8', '8bit'),
        textPart('plain', `${WRITER.first} ${WRITER.last}\n${WRITER.phone}`, 'utf-8', 'base64', [
          `Content-Disposition: attachment; filename="${WRITER.last}.txt"`,
        ]),
      ]),
  },
  {
    name: 'format=flowed',
    type: ({ text }) => ({
      headers: [
        'Content-Type: text/plain; charset=utf-8; format=flowed; delsp=no',
        'Content-Transfer-Encoding: 8bit',
      ],
      body: Buffer.from(text.replaceAll('\n', '\r\n')),
    }),
  },
  {
    name: 'without a content type',
    type: ({ text }) => ({ headers: ['X-Rien: 1'], body: Buffer.from(text) }),
  },
  {
    name: 'with a boundary that never ends',
    type: ({ text }) => ({
      headers: ['Content-Type: multipart/mixed; boundary=x'],
      body: Buffer.from(
        `--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text.replaceAll('\n', '\r\n')}`,
      ),
    }),
  },
  {
    name: 'with an unknown charset',
    type: ({ text }) => ({
      headers: ['Content-Type: text/plain; charset=x-inconnu', 'Content-Transfer-Encoding: 8bit'],
      body: Buffer.from(text),
    }),
  },
  {
    name: 'with lone carriage returns and tabs',
    type: ({ text }) => ({
      headers: ['Content-Type: text/plain; charset=utf-8'],
      body: Buffer.from(text.replaceAll('\n', '\n\t').replaceAll('\n\t\n', '\n\n')),
    }),
  },
];
