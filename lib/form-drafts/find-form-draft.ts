import 'server-only';
import { cache } from 'react';
import { databaseNow } from '@/lib/database-clock';
import { getActor } from '@/lib/session';
import { holderOf, makePass } from './draft-pass';
import { listDrafts, sayWhen } from './repository';
import type { FormDraft } from './schema';

// a page may hold many forms
const draftsOf = cache(
  async (userId: string) => new Map((await listDrafts(userId)).map((row) => [row.form, row])),
);

/** What the person who asks for this page began in one of its forms, and the right to go on. */
export async function findFormDraft(name: string): Promise<FormDraft> {
  const actor = await getActor();
  if (actor.role === 'visitor') return { name, pass: '', holder: '', revision: 0, found: null };
  const row = (await draftsOf(actor.userId)).get(name);
  return {
    name,
    pass: makePass(actor.userId, name, await databaseNow()),
    holder: holderOf(actor.userId),
    revision: row?.revision ?? 0,
    found: row?.values ? { values: row.values, at: sayWhen(row.updatedAt) } : null,
  };
}
