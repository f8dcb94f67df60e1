import type { MailTransport } from './port';
import { keepLocalMail } from './local-mail-repository';

/** The mailbox in the database: keeps what would have been sent, once a key. */
export const localTransport: MailTransport = {
  name: 'local',
  paced: false,
  async send(mail, idempotencyKey) {
    return { fate: 'sent', providerId: `local-${await keepLocalMail(mail, idempotencyKey)}` };
  },
};
