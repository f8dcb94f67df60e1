import 'server-only';
import type { Tx } from '@/lib/db';
import { isOwnField, RENDERING_FIELD } from '@/lib/form-drafts/schema';
import { keyedHash, seal, unseal } from '@/lib/seal';
import { claimSending, findAnswer, writeAnswer } from './repository';

/**
 * What two presses of one rendering have in common: the action, the person, the rendering and all that was typed. Null
 * for a form that carries no rendering. Somebody who corrects a word and sends again sends something else.
 */
export function sendingKey(action: string, caller: string, form: FormData): string | null {
  const rendering = form.get(RENDERING_FIELD);
  if (typeof rendering !== 'string' || rendering === '') return null;
  const typed = [...form]
    .filter(([name]) => isOwnField(name))
    .map(([name, value]) => [name, typeof value === 'string' ? value : `${value.size} ${value.name}`]);
  return keyedHash('sent-form', JSON.stringify([action, caller, rendering, typed]));
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
