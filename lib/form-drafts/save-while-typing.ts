import 'server-only';
import { z } from 'zod';
import { hitLimit } from '@/lib/rate-limit';
import { getActor } from '@/lib/session';
import { readPass } from './draft-pass';
import { keepTyped } from './keep-typed';
import { readMark, type SavedDraft } from './schema';

const LIMIT = { count: 90, seconds: 60 };

const typedSchema = z.object({
  mark: z.string().max(1000),
  values: z
    .record(z.string().max(100), z.union([z.string(), z.array(z.string()).max(5000)]))
    .refine((values) => Object.keys(values).length <= 500)
    .nullable(),
});

type Answer = SavedDraft | { wait: number } | { refused: 400 | 401 | 403 };

/**
 * Keeps what a form holds while it is being written. Somebody whose session has ended is told so, and the text is kept
 * for them all the same.
 */
export async function saveWhileTyping(body: string, now: Date): Promise<Answer> {
  const parsed = typedSchema.safeParse(parseJson(body));
  const mark = parsed.success ? readMark(parsed.data.mark) : null;
  const target = mark && readPass(mark.pass, now);
  if (!parsed.success || !target) return { refused: 400 };
  const wait = await hitLimit(`save-draft:${target.userId}`, LIMIT, now);
  if (wait > 0) return { wait };
  const actor = await getActor();
  const { mark: sent, values } = parsed.data;
  const saved = await keepTyped(sent, () => values, { actor, now });
  if (actor.role === 'visitor') return { refused: 401 };
  return saved ?? { refused: 403 };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
