import type { Mail, MailSettings } from '../mail';
import { bodyOf, small, type BodyPart } from './body';
import { mailbox, messageIdOf, noticeHeaders } from './headers';

/** A mail from the site itself, which nobody answers: one subject, a few short parts, who sends it. */
export function composeNotice(
  notice: {
    entryId: string;
    to: string;
    subject: string;
    parts: readonly BodyPart[];
    /** Besides those of every notice. */
    headers?: Record<string, string>;
  },
  settings: MailSettings,
): Mail {
  return {
    from: settings.mailFrom.includes('<')
      ? settings.mailFrom
      : mailbox(settings.missionName, settings.mailFrom),
    to: notice.to,
    subject: notice.subject.replace(/\s+/g, ' ').slice(0, 160),
    ...bodyOf([
      ...notice.parts,
      small(
        `Ce courriel vous est envoyé par l’espace « compétences et partenaires » de ${settings.missionName}.`,
      ),
    ]),
    headers: { ...noticeHeaders(messageIdOf(notice.entryId, settings.relayDomain)), ...notice.headers },
  };
}
