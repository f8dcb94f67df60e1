import 'server-only';
import { createHash } from 'node:crypto';
import type { Tx } from '@/lib/db';
import { isOwnField, RENDERING_FIELD } from '@/lib/form-drafts/schema';
import { keyedHash, seal, unseal } from '@/lib/seal';
import { claimSending, findAnswer, writeAnswer } from './repository';

/**
 * What two presses of one rendering have in common: the action, the person, the rendering and all that was typed. Null
 * for a form that carries no rendering. Somebody who corrects a word and sends again sends something else.
 */
export async function sendingKey(action: string, caller: string, form: FormData): Promise<string | null> {
  const rendering = form.get(RENDERING_FIELD);
  if (typeof rendering !== 'string' || rendering === '') return null;
  const typed: [string, string][] = [];
  for (const [name, value] of form) {
    if (isOwnField(name)) typed.push([name, typeof value === 'string' ? value : await hashFile(value)]);
  }
  return keyedHash('sent-form', JSON.stringify([action, caller, rendering, typed]));
}

async function hashFile(file: File): Promise<string> {
  const hash = createHash('sha256').update(`${file.name}\n`);
  // a piece at a time: a file may have 50 MB
  const reader = file.stream().getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) hash.update(piece.value);
  return hash.digest('hex');
}

/** Does the work unless the same sending did it: then returns what that one returned. A refused sending leaves no trace. */
export async function sendOnce<Data>(tx: Tx, key: string | null, work: () => Promise<Data>): Promise<Data> {
  if (key === null) return work();
  if (!(await claimSending(tx, key))) {
    const answer = await findAnswer(tx, key);
    return (answer ? JSON.parse(unseal(answer)) : undefined) as Data;
  }
  const data = await work();
  if (data !== undefined) await writeAnswer(tx, key, seal(JSON.stringify(data)));
  return data;
}
