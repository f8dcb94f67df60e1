import 'server-only';
import { findQuestionedLetter, type QuestionedLetter } from './confirm-letter';
import type { Correspondent } from './policy';
import type { ThreadView } from './thread-repository';

/** How many are shown at once: anybody who has the address may write, and each is unsealed. */
const AT_ONCE = 10;

/** The letters of an exchange that wait for the actor's side to say whether they are theirs, the oldest first. */
export async function listQuestions(
  actor: Correspondent,
  { letters }: Pick<ThreadView, 'letters'>,
): Promise<{ id: string; letter: QuestionedLetter }[]> {
  const waiting = letters.filter(({ mine, state }) => mine && state === 'to_confirm').slice(0, AT_ONCE);
  const found = await Promise.all(
    waiting.map(async ({ id }) => ({ id, letter: await findQuestionedLetter({ actor, letterId: id }) })),
  );
  return found.flatMap(({ id, letter }) => (letter ? [{ id, letter }] : []));
}
