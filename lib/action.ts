import 'server-only';
import { randomBytes } from 'node:crypto';
import { headers } from 'next/headers';
import { notFound, redirect, unstable_rethrow } from 'next/navigation';
import { type z } from 'zod';
import type { ActionResult, FormAction, FormValues } from './action-result';
import { clientNetwork } from './client-network';
import { databaseNow, lastKnownNow } from './database-clock';
import { transaction, type Tx } from './db';
import { isDatabaseDown } from './database-health/state';
import { isDatabaseTrouble } from './database-health/trouble';
import { DomainError, FieldError, NotFoundError } from './domain-error';
import { readForm, typedValues, type FormSize } from './form-data';
import { keepRefused, makeDraftGesture, SESSION_ENDED, signInPath } from './form-drafts/answer-draft';
import { dropTyped } from './form-drafts/keep-typed';
import { errorFacts, log } from './log';
import { hitLimits, type Limit } from './rate-limit';
import { sendingKey, sendOnce } from './sent-forms/send-once';
import { getActor, type Actor } from './session';
import { reconcileInput, type SharedEdit, StaleFormError } from './shared-edits/reconcile';

type Call<A extends Actor, Input> = { actor: A; input: Input; tx: Tx; now: Date };

type Definition<Schema extends z.ZodType, A extends Actor, Data, Input> = {
  /** In the log and in the rate limit's key. */
  name: string;
  schema: Schema;
  /** Who may try at all; whether this thing is theirs is for `run`, which throws NotFoundError when it is not. */
  policy: (actor: Actor) => actor is A;
  /** Calls per person (per address for visitors); the default stops scripts, not people. */
  limit?: Limit;
  /** The largest form it reads; the default is for texts, without files. */
  size?: FormSize;
  /** What takes too long for a transaction, done before it: answers the input of `run`, which is else the schema's. Its errors are told like those of `run`. */
  prepare?: (call: { actor: A; input: z.output<Schema>; now: Date }) => Promise<Input>;
  /** Everything it writes is one transaction. DomainError and FieldError messages reach the person. */
  run: (call: Call<A, Input>) => Promise<Data>;
  /** Of a form that edits something: two people who change it lose nothing of either. */
  edits?: SharedEdit<A, z.output<Schema>>;
  redirectTo?: (data: Data) => string;
  /**
   * A second press of one rendering runs it again instead of getting the answer of the first: its answer is a cookie too,
   * or belongs to one session, and is kept nowhere.
   */
  runsAgain?: true;
};

const DEFAULT_LIMIT: Limit = { count: 120, seconds: 60 };
const DEFAULT_SIZE: FormSize = { fields: 500, bytes: 256 * 1024 };

/** The one door for every write: origin, rate, policy, size, input, transaction, and errors in French. */
export function defineAction<Schema extends z.ZodType, A extends Actor, Data, Input = z.output<Schema>>(
  definition: Definition<Schema, A, Data, Input>,
): FormAction<Data> {
  return async (_previous, form) => {
    // called by its address, an action gets whatever was sent
    if (!(form instanceof FormData)) return { ok: false, formError: UNREADABLE };
    const read = once(() => readForm(form, definition.size ?? DEFAULT_SIZE));
    const values: Values = () => {
      const parsed = read();
      return parsed ? typedValues(parsed) : undefined;
    };
    const answer = await send(definition, { form, read, values });
    if (!answer.ok)
      return isDatabaseDown() ? answer : keepRefused(answer, { form, values, now: lastKnownNow() });
    if (definition.redirectTo) redirect(definition.redirectTo(answer.data));
    return answer;
  };
}

type Sent = { form: FormData; read: () => ReturnType<typeof readForm>; values: Values };

async function send<Schema extends z.ZodType, A extends Actor, Data, Input>(
  definition: Definition<Schema, A, Data, Input>,
  { form, read, values }: Sent,
): Promise<ActionResult<Data>> {
  if (isDatabaseDown()) return { ok: false, formError: DATABASE_AWAY, values: values() };
  try {
    const actor = await getActor();
    const now = await databaseNow();
    if (!(await isSameOrigin())) {
      logRefusal(definition.name, 'forged');
      return { ok: false, formError: FORGED, values: values() };
    }
    const caller = await callerOf(actor);
    const wait = await hitLimits(`${definition.name}:${caller}`, definition.limit ?? DEFAULT_LIMIT, now);
    if (wait > 0) {
      logRefusal(definition.name, 'limit');
      return { ok: false, formError: tooMany(wait), values: values() };
    }
    const gesture = await makeDraftGesture(form, { actor, values, now });
    if (gesture) return gesture;
    if (!definition.policy(actor)) {
      logRefusal(definition.name, 'policy');
      return await refuse(actor, values);
    }
    const sent = read();
    if (!sent) {
      logRefusal(definition.name, 'size');
      return { ok: false, formError: TOO_LARGE };
    }
    const parsed = definition.schema.safeParse(sent);
    if (!parsed.success) return { ok: false, ...formProblems(parsed.error), values: values() };
    const input = definition.prepare
      ? await definition.prepare({ actor, input: parsed.data, now })
      : (parsed.data as Input);
    const key = definition.runsAgain ? null : await sendingKey(definition.name, caller, form);
    const { edits, schema } = definition;
    const data = await transaction((tx) =>
      sendOnce(tx, key, async () => {
        const call = { actor, input: parsed.data, tx };
        const latest = edits
          ? ((await reconcileInput({ edit: edits, schema, form: sent, call })) as Input)
          : input;
        const done = await definition.run({ actor, input: latest, tx, now });
        await dropTyped(tx, form, { actor, now });
        return done;
      }),
    );
    return { ok: true, data };
  } catch (error) {
    unstable_rethrow(error);
    return answerError(definition.name, error, values);
  }
}

/** What was typed, read only where a refusal gives it back. */
type Values = () => FormValues | undefined;

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Failed sign-ins too; never of whom, nor from where. */
function logRefusal(action: string, why: string): void {
  log.info({ action, why }, 'an action was refused');
}

const UNREADABLE =
  'Nous n’avons pas pu lire ce formulaire. Rien n’a été enregistré : rechargez la page et recommencez.';

const TOO_LARGE =
  'Ce formulaire contient plus que ce que nous pouvons lire en une fois. Rien n’a été enregistré : revenez en arrière pour retrouver votre texte, raccourcissez-le, puis renvoyez-le.';

const DATABASE_AWAY =
  'Notre base de données ne répond pas pour le moment. Rien n’a été enregistré, et votre texte est toujours là : renvoyez-le dans une minute.';

const FORGED =
  'Ce formulaire n’a pas été envoyé depuis notre site. Rien n’a été enregistré : rechargez la page et recommencez.';

function tooMany(seconds: number): string {
  const [minutes, hours] = [Math.ceil(seconds / 60), Math.ceil(seconds / 3600)];
  const long = minutes < 120 ? `${minutes} minutes` : `${hours} heures`;
  const delay = seconds < 90 ? `${seconds} secondes` : long;
  return `Vous avez essayé trop souvent. Votre texte est toujours là : réessayez dans ${delay}.`;
}

// Next compares these too; a browser always sends Origin with a POST, so its absence is not a person.
async function isSameOrigin(): Promise<boolean> {
  const list = await headers();
  const origin = list.get('origin');
  const host = list.get('x-forwarded-host') ?? list.get('host');
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}

async function callerOf(actor: Actor): Promise<string> {
  if (actor.role !== 'visitor') return actor.userId;
  // one address, which our server wrote
  return clientNetwork((await headers()).get('x-forwarded-for') ?? 'local');
}

function formProblems(error: z.ZodError): { formError?: string; fieldErrors: Record<string, string[]> } {
  const fieldErrors: Record<string, string[]> = {};
  const general: string[] = [];
  for (const issue of error.issues) {
    const field = issue.path[0];
    if (field === undefined) general.push(issue.message);
    else (fieldErrors[String(field)] ??= []).push(issue.message);
  }
  return { formError: general[0] ?? 'Il reste quelque chose à corriger. Rien n’a été perdu.', fieldErrors };
}

async function refuse(actor: Actor, values: Values): Promise<ActionResult<never>> {
  if (actor.role !== 'visitor') notFound();
  return { ok: false, formError: SESSION_ENDED, signIn: await signInPath(), values: values() };
}

function answerError(name: string, error: unknown, values: Values): ActionResult<never> {
  if (error instanceof DomainError) logRefusal(name, error.name);
  if (error instanceof NotFoundError) notFound();
  if (error instanceof FieldError)
    return { ok: false, formError: error.message, fieldErrors: error.fields, values: values() };
  if (error instanceof StaleFormError) {
    const { message, conflicts, form } = error;
    return { ok: false, formError: message, conflicts, values: typedValues(form) };
  }
  if (error instanceof DomainError) return { ok: false, formError: error.message, values: values() };
  const reference = randomBytes(4).toString('hex').toUpperCase();
  log.error({ action: name, reference, ...errorFacts(error) }, 'an action failed');
  return {
    ok: false,
    formError: isDatabaseTrouble(error)
      ? DATABASE_AWAY
      : `Quelque chose n’a pas marché de notre côté. Rien n’a été perdu : réessayez dans un instant. Si cela continue, donnez-nous la référence ${reference}.`,
    values: values(),
  };
}
