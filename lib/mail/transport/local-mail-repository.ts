import 'server-only';
import { db } from '@/lib/db';
import type { Mail } from '../mail';
import { addressOf } from './address';

/** Keeps a mail once a key; answers its id, the earlier one when the key was used before. */
export async function keepLocalMail(mail: Mail, idempotencyKey: string): Promise<string> {
  const { from, replyTo, subject, text, html, headers } = mail;
  const row = await db.localMail.upsert({
    where: { idempotencyKey },
    create: {
      idempotencyKey,
      to: addressOf(mail.to),
      from,
      replyTo: replyTo ?? null,
      subject,
      text,
      html,
      headers,
    },
    update: {},
    select: { id: true },
  });
  return row.id;
}

const shown = {
  id: true,
  to: true,
  from: true,
  replyTo: true,
  subject: true,
  text: true,
  headers: true,
  sentAt: true,
} as const;

export type LocalMailView = {
  id: string;
  to: string;
  from: string;
  replyTo: string | null;
  subject: string;
  text: string;
  headers: unknown;
  sentAt: Date;
};

/** Newest first, of everybody or of one address. */
export async function listLocalMail(limit = 200, to: string | null = null): Promise<LocalMailView[]> {
  return db.localMail.findMany({
    where: to ? { to: to.toLowerCase() } : {},
    select: shown,
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
    take: limit,
  });
}

export async function findLocalMail(id: string): Promise<LocalMailView | null> {
  return db.localMail.findUnique({ where: { id }, select: shown });
}
