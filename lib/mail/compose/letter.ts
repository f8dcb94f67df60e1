import type { Mail, MailSettings } from '../mail';
import { aliasAddress } from '../alias';
import { REPLY_LINE } from '../strip/markers';
import { bodyOf, button, letter, paragraph, small } from './body';
import { mailbox, messageIdOf, ownHeaders, threadHeaders } from './headers';

export type LetterMail = {
  entryId: string;
  to: string;
  /** Public name of who wrote it: a profile's code, or what a company lets others read. */
  writerName: string;
  /** Whom the reader would write to by answering. */
  writerAliasToken: string;
  reference: string;
  conversationId: string;
  /** Cleaned text; null says only that a letter is there. */
  text: string | null;
  offerTitle: string | null;
  earlierMessageIds: readonly string[];
};

/** A letter, built from nothing: no header, no markup and no address of the original is in it. */
export function composeLetter(content: LetterMail, settings: MailSettings): Mail {
  const alias = aliasAddress(content.writerAliasToken, settings.relayDomain);
  const messageId = messageIdOf(content.entryId, settings.relayDomain);
  return {
    from: mailbox(`${content.writerName} via ${settings.missionName}`, alias),
    to: content.to,
    replyTo: alias,
    subject: `Nouvelle lettre, échange ${content.reference}`,
    ...bodyOf(
      content.text === null ? noticeOf(content, settings) : lettersOf(content, content.text, settings),
    ),
    headers: { ...ownHeaders(messageId), ...threadHeaders(content.earlierMessageIds) },
  };
}

function lettersOf(content: LetterMail, text: string, settings: MailSettings) {
  return [
    small(REPLY_LINE),
    paragraph(`${content.writerName} vous a écrit${aboutOffer(content)} :`),
    letter(text),
    button('Lire et répondre sur le site', conversationUrl(content, settings)),
    ...footerOf(content, settings),
  ];
}

function noticeOf(content: LetterMail, settings: MailSettings) {
  return [
    small(REPLY_LINE),
    paragraph(`${content.writerName} vous a écrit${aboutOffer(content)}. La lettre vous attend sur le site.`),
    button('Lire la lettre', conversationUrl(content, settings)),
    ...footerOf(content, settings),
  ];
}

function footerOf(content: LetterMail, settings: MailSettings) {
  return [
    small(
      `Cette lettre vous est remise par ${settings.missionName}. Votre adresse n’est pas connue de la personne qui écrit.`,
    ),
    small(
      'Pour répondre, répondez simplement à ce courriel ou écrivez sur le site. N’indiquez ni adresse, ni téléphone, ni lien : ils seraient masqués.',
    ),
    small(
      `Un message vous gêne ? Signalez-le depuis la page de l’échange : ${conversationUrl(content, settings)}. Vous y terminez aussi l’échange, si vous ne voulez plus de lettres de cette personne.`,
    ),
    small(
      `Pour ne plus recevoir de lettres de personne, mettez votre page en pause : ${settings.publicUrl}/mon-compte.`,
    ),
  ];
}

function aboutOffer(content: LetterMail): string {
  return content.offerTitle ? ` au sujet de l’offre « ${content.offerTitle} »` : '';
}

function conversationUrl(content: LetterMail, settings: MailSettings): string {
  return `${settings.publicUrl}/echanges/${content.conversationId}`;
}
