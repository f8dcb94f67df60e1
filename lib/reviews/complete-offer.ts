import 'server-only';
import type { Tx } from '@/lib/db';
import { FieldError } from '@/lib/domain-error';
import { listUnanswered, type WorkQuestion } from '@/lib/offers/work-schema';
import { findWorkAnswers, updateWorkAnswers } from './decision-repository';

/** A reviewer's answers, by the name of the question. */
export type WorkAnswers = Partial<Record<WorkQuestion['name'], boolean | null>>;

/**
 * Fills in what a submitted offer does not say of the work; what it says is not touched. Its row is locked by the
 * caller. @throws FieldError for each question that is still open
 */
export async function completeOffer(tx: Tx, id: string, answers: WorkAnswers): Promise<void> {
  const open = listUnanswered(await findWorkAnswers(tx, id));
  if (open.length === 0) return;
  const problems: Record<string, string> = {};
  const filled: Partial<Record<WorkQuestion['column'], boolean>> = {};
  for (const { name, column, topic } of open) {
    const answer = answers[name] ?? null;
    if (answer === null)
      problems[name] = `Dites s’il y a ${topic} : l’offre ne peut pas être publique sans cela.`;
    else filled[column] = answer;
  }
  if (Object.keys(problems).length > 0) throw new FieldError(problems);
  await updateWorkAnswers(tx, id, filled);
}
