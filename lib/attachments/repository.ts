import 'server-only';
import { db, type Tx } from '@/lib/db';
import { seal, unseal, unsealBytes } from '@/lib/seal';
import { READABLE_STATES } from '@/lib/conversations/letter-states';
import type { Side } from '@/lib/conversations/schema';
import type { RefusalReason } from './schema';

/** What is kept of a file that was looked through. */
type KeptFile =
  | { state: 'ready'; type: string; content: Uint8Array; names: string[] }
  | { state: 'refused'; reason: RefusalReason };

export async function insertAttachment(
  tx: Tx,
  data: { messageId: string; position: number; name: string; size: number; type: string; createdAt: Date },
  kept: KeptFile,
  original: Uint8Array | null,
): Promise<void> {
  const ready = kept.state === 'ready';
  const content = ready ? kept.content : original;
  await tx.attachment.create({
    data: {
      ...data,
      type: ready ? kept.type : data.type,
      state: kept.state,
      reason: ready ? '' : kept.reason,
      name: seal(data.name),
      content: content && seal(content),
      names: ready ? seal(JSON.stringify(kept.names)) : null,
    },
  });
}

export type StoredAttachment = {
  id: string;
  messageId: string;
  side: Side;
  position: number;
  refusal: RefusalReason | null;
  erased: boolean;
  type: string;
  size: number;
  name: string;
  /** What it tells of its writer. */
  names: string[];
};

const facts = {
  id: true,
  messageId: true,
  position: true,
  reason: true,
  type: true,
  size: true,
  name: true,
  names: true,
  erasedAt: true,
  message: { select: { side: true } },
} as const;

/**
 * The files of an exchange that this side may know of: its own, and those of letters that reached it. Not those of a letter
 * that nobody has said to be theirs: it may be the other side's.
 */
export async function listStoredAttachments(conversationId: string, side: Side): Promise<StoredAttachment[]> {
  const rows = await db.attachment.findMany({
    where: {
      message: {
        conversationId,
        OR: [
          { side, state: { notIn: ['to_confirm', 'refused_at_door'] } },
          { state: { in: READABLE_STATES } },
        ],
      },
    },
    select: facts,
    orderBy: [{ messageId: 'asc' }, { position: 'asc' }],
  });
  return rows.map(({ message, name, names, reason, erasedAt, ...row }) => ({
    ...row,
    side: message.side,
    refusal: reason === '' ? null : (reason as RefusalReason),
    erased: erasedAt !== null,
    name: name ? unseal(name) : '',
    names: names ? (JSON.parse(unseal(names)) as string[]) : [],
  }));
}

/** How many files of a letter may pass once its writer has shared contact details, and how many never will. */
export async function countAttachments(
  tx: Tx,
  messageId: string,
): Promise<{ ready: number; refused: number }> {
  const ready = await tx.attachment.count({ where: { messageId, state: 'ready' } });
  const refused = await tx.attachment.count({ where: { messageId, state: 'refused' } });
  return { ready, refused };
}

/** The bytes that may pass, or null. Who may have them is asked before. */
export async function findAttachmentContent(id: string): Promise<Buffer | null> {
  const row = await db.attachment.findUnique({ where: { id, state: 'ready' }, select: { content: true } });
  return row?.content ? unsealBytes(row.content) : null;
}
