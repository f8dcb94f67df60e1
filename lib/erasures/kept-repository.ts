import 'server-only';
import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { ErasureKind } from './schema';

/** How many of a kind there are that could be erased one day. */
export async function countKept(tx: Tx, kind: ErasureKind): Promise<number> {
  return COUNTS[kind](tx);
}

const notErased = { state: { not: 'erased' } } as const;

const COUNTS: Record<ErasureKind, (tx: Tx) => Promise<number>> = {
  accounts: (tx) => tx.user.count(),
  'contact-cards': (tx) => tx.contactShare.count({ where: { NOT: { content: null } } }),
  drafts: (tx) => tx.formDraft.count({ where: { NOT: { body: null } } }),
  files: async (tx) =>
    (await tx.candidate.count({ where: notErased })) +
    (await tx.company.count({ where: notErased })) +
    (await tx.partner.count({ where: notErased })),
  'import-reports': (tx) =>
    tx.importRun.count({ where: { NOT: { report: { equals: Prisma.DbNull }, rejects: null, file: null } } }),
  'letter-originals': (tx) => tx.message.count({ where: { NOT: { original: null } } }),
  letters: (tx) => tx.message.count({ where: { bodyErasedAt: null } }),
  'local-mails': (tx) => tx.localMail.count(),
  'open-exchanges': (tx) => tx.conversation.count({ where: { state: 'open' } }),
  'raw-mails': (tx) => tx.inboundMail.count({ where: { erasedAt: null } }),
  registrations: (tx) => tx.user.count(),
  reporters: (tx) => tx.report.count({ where: { NOT: { reporterName: '', reporterEmail: null } } }),
  'unconfirmed-letters': (tx) => tx.message.count({ where: { state: 'to_confirm' } }),
  untold: (tx) => tx.candidate.count({ where: notErased }),
};
