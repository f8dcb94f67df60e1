import 'server-only';
import type { z } from 'zod';
import { type Actor, isStaff } from '@/lib/accounts/actor';
import type { FormValues } from '@/lib/action-result';
import type { Tx } from '@/lib/db';
import { DomainError, FieldError } from '@/lib/domain-error';
import type { Parsed } from '@/lib/form-data';
import { findLastEditor, lockEdit } from './repository';
import { groupsOf, markOfGroup, mergeForm } from './rules';
import { type Conflict, textsOf } from './schema';

/** What a form edits; the journal knows it by the same id. */
export type Edited = { kind: string; id: string };

export type SharedEdit<A extends Actor, Input> = {
  /** Null for what does not exist yet. */
  of: (call: { actor: A; input: Input }) => Edited | null;
  /** Fields that are one thing to a person: both change, or neither. */
  together?: string[][];
  /** What is stored now, as the page that made the form gave it to its `initial`; null once it is gone. */
  stored: (call: { actor: A; input: Input; tx: Tx }) => Promise<FormValues | null>;
};

/** Somebody else changed the same fields meanwhile: nothing is written, and the person chooses. */
export class StaleFormError extends DomainError {
  constructor(
    readonly conflicts: Record<string, Conflict>,
    readonly form: Parsed,
  ) {
    super(
      'Entre-temps, quelqu’un d’autre a changé les mêmes champs. Rien n’est perdu : choisissez ci-dessous.',
    );
  }
}

type Saved<A extends Actor, Schema extends z.ZodType> = {
  edit: SharedEdit<A, z.output<Schema>>;
  schema: Schema;
  form: Parsed;
  call: { actor: A; input: z.output<Schema>; tx: Tx };
};

/** The input with what others changed meanwhile merged in. @throws StaleFormError, or FieldError when both do not fit together */
export async function reconcileInput<A extends Actor, Schema extends z.ZodType>({
  edit,
  schema,
  form,
  call,
}: Saved<A, Schema>): Promise<z.output<Schema>> {
  const merged = await reconcile(edit, form, call);
  if (merged === form) return call.input;
  const parsed = schema.safeParse(merged);
  if (parsed.success) return parsed.data;
  const told = parsed.error.issues.map(({ path, message }) => [String(path[0] ?? ''), message] as const);
  throw new FieldError(Object.fromEntries(told));
}

/** The posted form with what others changed meanwhile merged in. @throws StaleFormError */
async function reconcile<A extends Actor, Input>(
  edit: SharedEdit<A, Input>,
  posted: Parsed,
  call: { actor: A; input: Input; tx: Tx },
): Promise<Parsed> {
  const edited = edit.of(call);
  if (!edited) return posted;
  await lockEdit(call.tx, edited);
  const stored = await edit.stored(call);
  if (!stored) return posted;
  const { form, conflicts } = mergeForm(posted, stored, edit.together);
  if (conflicts.length === 0) return form;
  const by = await sayEditor(call.tx, edited, call.actor);
  const told = conflicts.map((field) => {
    const value = stored[field];
    const group = groupsOf(Object.keys(stored), edit.together ?? []).find(([first]) => first === field)!;
    return [field, { stored: textsOf(value), by, mark: markOfGroup(group, stored) }] as const;
  });
  throw new StaleFormError(Object.fromEntries(told), form);
}

/** Who changed it, as far as this person may know. */
async function sayEditor(tx: Tx, edited: Edited, actor: Actor): Promise<string> {
  const editor = await findLastEditor(tx, edited, actor.role === 'visitor' ? null : actor.userId);
  if (!editor) return 'quelqu’un d’autre';
  if (editor.role === 'candidate') return 'la personne elle-même';
  const fromMission = editor.role === 'counsellor' || editor.role === 'director';
  if (fromMission && !isStaff(actor)) return 'la mission locale';
  return editor.name ?? 'quelqu’un d’autre';
}
