import 'server-only';
import { listCards } from '@/lib/contact-shares/repository';
import type { Side } from '@/lib/conversations/schema';
import { foldWidth } from '@/lib/mail/redact/fold';
import { findNames } from '@/lib/mail/redact/names';
import { detailOf } from '@/lib/mail/redact/readable';
import { findAttachmentContent, listStoredAttachments, type StoredAttachment } from './repository';
import { plainName, standingOf } from './rules';
import type { AttachmentView } from './schema';

/**
 * The files of an exchange by letter, as one side sees them: all of its own with what becomes of them, and of the
 * other's those that pass. The caller has made sure that the actor is on that side.
 */
export async function listAttachments(
  conversationId: string,
  side: Side,
): Promise<Map<string, AttachmentView[]>> {
  const views = new Map<string, AttachmentView[]>();
  for (const { file, standing } of await listStandings(conversationId, side)) {
    if (file.side !== side && standing !== 'passes') continue;
    const view = {
      id: file.id,
      label: file.side === side ? file.name : plainName(file),
      size: file.size,
      standing,
    };
    views.set(file.messageId, [...(views.get(file.messageId) ?? []), view]);
  }
  return views;
}

/** One file that this side may download, or null: one's own that is ready, or the other's that passes. */
export async function findAttachment(
  conversationId: string,
  side: Side,
  id: string,
): Promise<{ name: string; type: string; content: Buffer } | null> {
  const found = (await listStandings(conversationId, side)).find(({ file }) => file.id === id);
  if (!found) return null;
  const { file, standing } = found;
  const mayRead =
    standing === 'passes' || (file.side === side && (standing === 'kept' || standing === 'named'));
  const content = mayRead ? await findAttachmentContent(id) : null;
  return content && { name: plainName(file), type: file.type, content };
}

async function listStandings(conversationId: string, side: Side) {
  const files = await listStoredAttachments(conversationId, side);
  if (files.length === 0) return [];
  const cards = await listCards(conversationId);
  return files.map((file) => {
    const values = cards
      .filter((card) => card.side === file.side)
      .flatMap(({ details }) => details.map(({ value }) => value));
    return { file, standing: standingOf(file, values.length > 0 ? sharedNames(file, values) : null) };
  });
}

/** Of what a file tells of its writer, what the writer has shown. */
function sharedNames({ names }: StoredAttachment, values: readonly string[]): string[] {
  const known = { people: names.map((name) => name.replace(/^name:/, '')), wholes: [] };
  return values.flatMap((value) => {
    const read = foldWidth(value);
    return findNames(read, known).map((span) => detailOf(read, span));
  });
}
