import { WRITER } from './planted';

/** What a mail program sends when somebody answers: the same answer as text and as HTML. */
export type WrittenMail = { text: string; html: string };

/** `answer` and `signature` are plain paragraphs, lines apart; `quoted` is the mail that is answered. */
export type Answer = { answer: string; signature: string; quoted: string };

export type MailClient = { name: string; write: (mail: Answer) => WrittenMail };

const ALIAS = 'r-abcdefghijklmnopqrstuvwxyz234567@relais.cartemploi.test';
const OTHER = 'Cidrerie Lepetit via Mission locale';
const ME = `${WRITER.first} ${WRITER.last}`;

const quote = (text: string, mark = '> ') =>
  text
    .split('\n')
    .map((line) => `${mark}${line}`.trimEnd())
    .join('\n');
const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const lines = (text: string) => escape(text).replaceAll('\n', '<br>\n');
const paragraphs = (text: string, open = '<p>', close = '</p>') =>
  text
    .split('\n\n')
    .map((part) => `${open}${lines(part)}${close}`)
    .join('\n');

/** Answer above, an attribution line, history behind ">" (and in a blockquote). */
function attributed(
  name: string,
  attribution: string,
  options: { signed?: string; device?: string; cite?: string; signClass?: string; attrClass?: string } = {},
): MailClient {
  const { signed = '\n\n', device = '', cite = '<blockquote>', signClass = '', attrClass = '' } = options;
  return {
    name,
    write: ({ answer, signature, quoted }) => ({
      text: [`${answer}${signed}${signature}`, device, attribution, quote(quoted)]
        .filter(Boolean)
        .join('\n\n'),
      html: `<div dir="ltr">${paragraphs(answer, '<div>', '</div><div><br></div>')}<div class="${signClass}">${lines(signature)}</div></div>${device ? `<div><br></div><div dir="ltr">${device}</div>` : ''}<br><div class="${attrClass}">${escape(attribution)}</div>${cite}${paragraphs(quoted)}</blockquote>`,
    }),
  };
}

/** Answer above, then the header lines of the answered mail and its text, nothing marked. */
function underHeaders(
  name: string,
  header: string[],
  options: { rule?: string; device?: string; open?: string; opening?: string } = {},
): MailClient {
  const { rule = '', device = '', open = '<div>', opening = '<hr>' } = options;
  const bold = header.map((line) => escape(line).replace(/^([^:]+?) ?:/, '<b>$1&nbsp;:</b>')).join('<br>\n');
  return {
    name,
    write: ({ answer, signature, quoted }) => ({
      text: [answer, signature, device, [rule, ...header].filter(Boolean).join('\n'), quoted]
        .filter(Boolean)
        .join('\n\n'),
      html: `${open}${paragraphs(answer, '<p class="MsoNormal">', '</p>')}<p class="MsoNormal">${lines(signature)}</p>${device ? `<p>${device}</p>` : ''}${opening}<p class="MsoNormal">${bold}</p>${paragraphs(quoted)}</div>`,
    }),
  };
}

/** The answered mail first, the answer under it. */
function below(name: string, attribution: string): MailClient {
  return {
    name,
    write: ({ answer, signature, quoted }) => ({
      text: `${attribution}\n${quote(quoted)}\n\n${answer}\n\n-- \n${signature}`,
      html: `<div class="moz-cite-prefix">${escape(attribution)}<br></div><blockquote type="cite" cite="mid:1@x">${paragraphs(quoted)}</blockquote>${paragraphs(answer)}<div class="moz-signature">-- <br>${lines(signature)}</div>`,
    }),
  };
}

/** The mail programs that people of the Pays d'Auge have, in the order of their tables of marks. */
export const CLIENTS: MailClient[] = [
  attributed('Gmail FR', `Le lun. 3 mars 2025 à 10:12, ${OTHER} <${ALIAS}> a\nécrit :`, {
    signed: '\n\n-- \n',
    signClass: 'gmail_signature',
    attrClass: 'gmail_attr',
    cite: '<blockquote class="gmail_quote">',
  }),
  attributed('Gmail EN', `On Mon, Mar 3, 2025 at 10:12 AM ${OTHER} <${ALIAS}>\nwrote:`, {
    signed: '\n\n-- \n',
    signClass: 'gmail_signature',
    attrClass: 'gmail_attr',
  }),
  attributed('Gmail for Android', `Le lun. 3 mars 2025, 10:12, ${ME} <${WRITER.mail}> a écrit :`),
  attributed('Apple Mail FR', `Le 3 mars 2025 à 10:12, ${ME} <${WRITER.mail}> a écrit :`, {
    cite: '<blockquote type="cite">',
  }),
  attributed('Apple Mail EN', `On 3 Mar 2025, at 10:12, ${OTHER} <${ALIAS}> wrote:`, {
    cite: '<blockquote type="cite">',
  }),
  attributed('iPhone', `Le 3 mars 2025 à 10:12, ${OTHER} <${ALIAS}> a écrit :`, {
    device: 'Envoyé de mon iPhone',
    cite: '<blockquote type="cite">',
  }),
  attributed('iPad EN', `On Mar 3, 2025, at 10:12, ${ME} <${WRITER.mail}> wrote:`, {
    device: 'Sent from my iPad',
    cite: '<blockquote type="cite">',
  }),
  attributed('Proton', `Le lundi 3 mars 2025 à 10:12, ${OTHER} <${ALIAS}> a écrit :`, {
    device: 'Envoyé avec la messagerie sécurisée Proton Mail.',
  }),
  attributed('Roundcube', `Le 2025-03-03 10:12, ${OTHER} a écrit :`, { signed: '\n\n-- \n' }),
  attributed('La Poste', `Le 03 mars 2025 à 10:12, ${OTHER} <${ALIAS}> a écrit :`),
  below('Thunderbird FR', `Le 03/03/2025 à 10:12, ${OTHER} a écrit :`),
  below('Thunderbird EN', `On 03/03/2025 10:12, ${ME} wrote:`),
  underHeaders(
    'Outlook FR',
    [
      `De : ${OTHER} <${ALIAS}>`,
      'Envoyé : lundi 3 mars 2025 10:12',
      `À : ${ME} <${WRITER.mail}>`,
      'Objet : Nouvelle lettre, échange 4F7K',
    ],
    { opening: '<div style="border:none;border-top:solid #E1E1E1 1.0pt">' },
  ),
  underHeaders('Outlook EN', [
    `From: ${OTHER} <${ALIAS}>`,
    'Sent: Monday, March 3, 2025 10:12 AM',
    `To: ${ME} <${WRITER.mail}>`,
    'Subject: Nouvelle lettre, échange 4F7K',
  ]),
  underHeaders(
    'Outlook on the web',
    [
      `De : ${OTHER} <${ALIAS}>`,
      'Envoyé : lundi 3 mars 2025 10:12',
      `À : ${ME} <${WRITER.mail}>`,
      'Objet : Nouvelle lettre, échange 4F7K',
    ],
    {
      rule: '________________________________',
      opening: '<div id="appendonsend"></div><hr><div id="divRplyFwdMsg">',
    },
  ),
  underHeaders(
    'Outlook for iOS',
    [
      `De : ${OTHER} <${ALIAS}>`,
      'Envoyé : lundi, mars 3, 2025 10:12 AM',
      `À : ${ME} <${WRITER.mail}>`,
      'Objet : Nouvelle lettre, échange 4F7K',
    ],
    { device: 'Obtenez Outlook pour iOS', rule: '________________________________' },
  ),
  underHeaders(
    'Samsung',
    [
      `De : ${OTHER} <${ALIAS}>`,
      'Date : 03/03/2025 10:12 (GMT+01:00)',
      `À : ${ME} <${WRITER.mail}>`,
      'Objet : Nouvelle lettre, échange 4F7K',
    ],
    {
      device: 'Envoyé depuis mon appareil Galaxy',
      rule: "-------- Message d'origine --------",
      opening: "<div>-------- Message d'origine --------</div>",
    },
  ),
  underHeaders(
    'SFR',
    [
      `De: "${OTHER}" <${ALIAS}>`,
      `À: ${WRITER.mail}`,
      'Envoyé: Lundi 3 Mars 2025 10:12:00',
      'Objet: Nouvelle lettre, échange 4F7K',
    ],
    { rule: '----- Mail original -----', opening: '<div>----- Mail original -----</div>' },
  ),
  underHeaders(
    'Free',
    [
      `De: "${ME}" <${WRITER.mail}>`,
      `À: "${OTHER}" <${ALIAS}>`,
      'Envoyé: Lundi 3 Mars 2025 10:12:00',
      'Objet: Re: Nouvelle lettre, échange 4F7K',
    ],
    { rule: '----- Mail original -----', opening: '<div>----- Mail original -----</div>' },
  ),
  underHeaders(
    'Orange',
    [
      `> Message du 03/03/25 10:12`,
      `> De : "${OTHER}" <${ALIAS}>`,
      `> A : ${WRITER.mail}`,
      '> Objet : Nouvelle lettre, échange 4F7K',
    ],
    { opening: '<blockquote>' },
  ),
  underHeaders('Yahoo', [`Le lundi 3 mars 2025 à 10:12:00 UTC+1, ${OTHER} <${ALIAS}> a écrit :`], {
    device: 'Envoyé à partir de Yahoo Mail pour Android',
    opening: '<div class="yahoo_quoted">',
  }),
];
