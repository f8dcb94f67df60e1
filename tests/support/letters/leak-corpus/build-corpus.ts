import { createHash } from 'node:crypto';
import { CLIENTS, type MailClient } from './clients';
import { DISGUISES } from './disguises';
import { LETTERS, PRIVATE_QUOTED, QUOTED, SIGNATURE } from './letters';
import { bytesOf, encodedWord, filePart, textPart, type Part, type Shape } from './mime';
import { WRITER } from './planted';
import { COMMON_SHAPES, RARE_SHAPES } from './shapes';

export type CorpusMail = {
  name: string;
  /** The mail to this relay address, as it travels. */
  mimeTo: (alias: string) => Buffer;
  /** The words of the writer that must arrive; none when the mail becomes no letter. */
  words: string[];
  becomes: 'letter' | 'refused' | 'not relayed';
};

const SUBJECTS = [
  'Re: Nouvelle lettre, échange 4F7K',
  `Candidature de {${WRITER.first} ${WRITER.last}} pour la boutique`,
  `RE: mon numéro {${WRITER.phone}}`,
  `Disponible lundi, {${WRITER.mail}}`,
];

/** More than 300 mails: each mail program with each letter and shape in turn, the rare shapes, the disguises, what is no letter. */
export function buildCorpus(): CorpusMail[] {
  const common = CLIENTS.flatMap((client, row) =>
    COMMON_SHAPES.map((shape, column) => writtenBy(client, shape, row + column)),
  );
  const rare = RARE_SHAPES.flatMap((shape, index) =>
    [0, 1, 2].map((turn) => writtenBy(CLIENTS[(index * 3 + turn) % CLIENTS.length]!, shape, index + turn)),
  );
  return [...common, ...rare, ...DISGUISES.map(disguised), ...placements(), ...noLetters()];
}

/** The text as its writer typed it. */
const typed = (text: string) => text.replaceAll(/[{}]/g, '');

/** The words outside the braces. */
export const wordsOutside = (text: string) => wordsOf(text.replaceAll(/\{[^}]*\}/g, ' '));

/** Words of two characters or more, without case, in the order of the text. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .replaceAll('’', "'")
      .toLowerCase()
      .match(/[\p{L}\p{N}€]+/gu) ?? []
  ).filter((word) => word.length > 1);
}

function writtenBy(client: MailClient, shape: Shape, turn: number): CorpusMail {
  const letter = LETTERS[turn % LETTERS.length]!;
  const subject = SUBJECTS[turn % SUBJECTS.length]!;
  const quoted = turn % 3 === 0 ? PRIVATE_QUOTED : QUOTED;
  const part = shape.type(client.write({ answer: typed(letter), signature: SIGNATURE, quoted }));
  return mail(`${client.name}, ${shape.name}, letter ${(turn % LETTERS.length) + 1}`, part, subject, letter);
}

function disguised(text: string): CorpusMail {
  const letter = `Bonjour, merci pour votre réponse : ${text}, je réponds vite.`;
  return mail(
    `disguised: ${JSON.stringify(text)}`,
    textPart('plain', typed(letter), 'utf-8', 'base64'),
    SUBJECTS[0]!,
    letter,
  );
}

/** Where the answer stands among what is quoted. */
function placements(): CorpusMail[] {
  const plain = (text: string) => textPart('plain', text, 'utf-8', '8bit');
  const attribution = `Le 03/03/2025 à 10:12, ${WRITER.first} ${WRITER.last} <${WRITER.mail}> a écrit :`;
  const quote = (text: string) => text.replace(/^/gm, '> ');
  return [
    mail(
      'between the questions',
      plain(
        `${attribution}\n> Avez-vous le permis ?\nOui, depuis un an.\n> ${WRITER.phone}\nEt le samedi me convient.`,
      ),
      SUBJECTS[0]!,
      'Oui, depuis un an. Et le samedi me convient.',
    ),
    mail(
      'below the quotes',
      plain(`${attribution}\n${quote(PRIVATE_QUOTED)}\n\nC'est d'accord pour lundi.`),
      SUBJECTS[0]!,
      "C'est d'accord pour lundi.",
    ),
    mail(
      'above two levels of quotes',
      plain(`C'est d'accord pour lundi.\n\n${attribution}\n${quote(quote(PRIVATE_QUOTED))}`),
      SUBJECTS[0]!,
      "C'est d'accord pour lundi.",
    ),
    mail(
      'above a forwarded mail',
      plain(
        `Voici ce que j'ai reçu, qu'en pensez-vous ?\n\n---------- Forwarded message ---------\nDe : ${WRITER.last} <${WRITER.mail}>\nDate: lun. 3 mars 2025\nSubject: Lettre\nTo: X\n\n${PRIVATE_QUOTED}`,
      ),
      SUBJECTS[1]!,
      `Voici ce que j'ai reçu, qu'en pensez-vous ?`,
    ),
    mail(
      'above a mail forwarded by Apple Mail',
      plain(
        `Qu'en pensez-vous ?\n\nDébut du message réexpédié :\n\nDe: ${WRITER.mail}\nObjet: Lettre\nDate: 3 mars 2025\nÀ: X\n\n${PRIVATE_QUOTED}`,
      ),
      SUBJECTS[0]!,
      `Qu'en pensez-vous ?`,
    ),
    mail(
      'with a postscript under the signature',
      plain(
        `Je viendrai.\n\nCordialement,\n${SIGNATURE}\n\nPS : j'ai aussi le permis B, mon numéro est le ${WRITER.phone}`,
      ),
      SUBJECTS[0]!,
      `Je viendrai. Cordialement PS : j'ai aussi le permis B, mon numéro est le {x}`,
    ),
    mail(
      'of a thousand lines',
      plain(
        `${'Une phrase de plus, bien utile.\n'.repeat(500)}\n\n${attribution}\n${quote('Une ligne citée\n'.repeat(4000))}`,
      ),
      SUBJECTS[0]!,
      'Une phrase de plus, bien utile.\n'.repeat(500),
    ),
    mail(
      'with a file of three megabytes',
      {
        headers: ['Content-Type: multipart/mixed; boundary=m'],
        body: Buffer.concat([
          Buffer.from(
            `--m\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nVoici la photo du gâteau.\r\n--m\r\n`,
          ),
          bytesOf(filePart('image/jpeg', `${WRITER.last}.jpg`, Buffer.alloc(3_000_000, 7))),
          Buffer.from('\r\n--m--'),
        ]),
      },
      SUBJECTS[0]!,
      'Voici la photo du gâteau.',
    ),
  ];
}

/** What must end in a state that says why, and reach nobody. */
function noLetters(): CorpusMail[] {
  const secret = `${WRITER.first} ${WRITER.last} ${WRITER.phone} ${WRITER.mail}`;
  const plain = (text: string) => textPart('plain', text, 'utf-8', '8bit');
  const refused = (name: string, part: Part) => mail(name, part, SUBJECTS[0]!, null, 'refused');
  const ignored = (name: string, header: string) =>
    mail(name, plain(`Je suis absente. ${secret}`), SUBJECTS[0]!, null, 'not relayed', [header]);
  return [
    refused('with more text than a letter holds', plain(`${secret} ${'mot '.repeat(300_000)}`)),
    refused('with more lines than anybody writes', plain(`${secret}\n`.repeat(12_000))),
    refused('with blank lines only', plain('\n'.repeat(9_000))),
    refused('with quotes only', plain(`> ${secret}`)),
    refused(
      'a bare forward',
      plain(
        `---------- Message transféré ---------\nDe : ${WRITER.last} <${WRITER.mail}>\nDate : lundi\nObjet : CV\n\n${secret}`,
      ),
    ),
    refused('encrypted with PGP', {
      headers: ['Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=x'],
      body: Buffer.from(
        `--x\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--x\r\nContent-Type: application/octet-stream; name="${WRITER.last}.asc"\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n--x--`,
      ),
    }),
    refused(
      'signed with S/MIME, the text inside the signature',
      filePart('application/pkcs7-mime', 'smime.p7m', Buffer.from(secret)),
    ),
    refused('winmail.dat alone', filePart('application/ms-tnef', 'winmail.dat', Buffer.from(secret))),
    refused('a picture alone', filePart('image/png', `${WRITER.last}.png`, Buffer.from(secret))),
    refused('of parts nested beyond reason', {
      headers: ['Content-Type: multipart/mixed; boundary=b0'],
      body: Buffer.from(
        Array.from(
          { length: 80 },
          (_, level) => `--b${level}\r\nContent-Type: multipart/mixed; boundary=b${level + 1}\r\n\r\n`,
        ).join('') + secret,
      ),
    }),
    ignored('an absence message', 'Auto-Submitted: auto-replied'),
    ignored('an absence message of Exchange', 'X-Auto-Response-Suppress: All\r\nX-Autoreply: yes'),
    ignored('a mailing list', 'List-Id: <liste.example>'),
    ignored('a bulk mail', 'Precedence: bulk'),
    ignored('a delivery report', 'Return-Path: <>'),
    ignored('a mail of ours', 'X-Cartemploi-Mail: 1'),
  ];
}

/** Every mail has an identifier of its own, else it would be one that was sent twice. */
const idOf = (name: string) => createHash('sha256').update(name).digest('hex').slice(0, 12);

function mail(
  name: string,
  part: Part,
  subject: string,
  letter: string | null,
  becomes: CorpusMail['becomes'] = 'letter',
  extra: string[] = [],
): CorpusMail {
  const own = subject.startsWith('Re: Nouvelle lettre') ? '' : subject;
  const headersTo = (alias: string) => [
    ...extra,
    `From: ${encodedWord(`${WRITER.first} ${WRITER.last}`)} <${WRITER.mail}>`,
    `To: "Cidrerie Lepetit via Mission locale" <${alias}>`,
    `Reply-To: ${WRITER.last} <${WRITER.mail}>`,
    `Subject: ${encodedWord(typed(subject))}`,
    `Message-ID: <${WRITER.last}.${WRITER.phone.replaceAll(' ', '')}.${idOf(name)}@portable.test>`,
    `Organization: Famille ${WRITER.last}`,
    `Thread-Topic: ${encodedWord(`${WRITER.street} ${WRITER.town}`)}`,
    `X-Originating-Email: [${WRITER.mail}]`,
    `Received: from ${WRITER.last.toLowerCase()}-pc.local (HELO box) by smtp.courriel.test`,
    'MIME-Version: 1.0',
  ];
  return {
    name,
    mimeTo: (alias) => bytesOf({ headers: [...headersTo(alias), ...part.headers], body: part.body }),
    words: letter === null ? [] : [...wordsOutside(own), ...wordsOutside(letter)],
    becomes,
  };
}
