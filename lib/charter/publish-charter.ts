import 'server-only';
import type { Tx } from '@/lib/db';
import { DomainError } from '@/lib/domain-error';
import { recordEvent } from '@/lib/journal/record-event';
import { enqueueAll } from '@/lib/outbox/enqueue';
import { listConcernedUsers } from './concerned-repository';
import { takeCharterDraft } from './draft-repository';
import { findCharterInForce, insertCharter } from './repository';

type Publication = {
  /** Of the draft that was read on the screen. */
  revision: number;
  by: string;
  now: Date;
};

/**
 * Makes the draft the charter in force. In the same moment every page leaves the site and every letter waits, until its
 * owner signs this version; whoever signed an earlier one is told by mail. @throws DomainError in French.
 */
export async function publishCharter(tx: Tx, { revision, by, now }: Publication): Promise<void> {
  const body = await takeCharterDraft(tx, revision);
  if (body === null) throw new DomainError(MOVED);
  const current = await findCharterInForce(tx);
  if (current?.body.trim() === body) throw new DomainError(SAME);
  const version = (current?.version ?? 0) + 1;
  await insertCharter(tx, { version, body, publishedAt: now });
  const users = await listConcernedUsers(tx);
  await enqueueAll(
    tx,
    users.map((userId) => ({
      ...{ topic: 'owner-notice', userId },
      refs: { code: 'charter-changed', path: '/charte#signer' },
    })),
  );
  await recordEvent(tx, {
    ...{ name: 'charter_published', actor: by, subject: 'Charter', subjectId: String(version) },
    data: { version, told: users.length },
  });
}

const MOVED = 'Le texte a changé, ou il vient d’être publié. Relisez-le ci-dessous avant de publier.';
const SAME = 'Ce texte est celui de la charte en vigueur : il n’y a rien à publier.';
