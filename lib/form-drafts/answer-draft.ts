import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { Actor } from '@/lib/accounts/actor';
import type { ActionResult, FormValues } from '@/lib/action-result';
import { transaction } from '@/lib/db';
import { errorFacts, log } from '@/lib/log';
import { getActor } from '@/lib/session';
import { dropTyped, keepTyped } from './keep-typed';
import { DRAFT_FIELD, GESTURE_FIELD, type DraftGesture } from './schema';

type Values = () => FormValues | undefined;
type Refusal = Extract<ActionResult, { ok: false }>;

export const SESSION_ENDED =
  'Votre session est terminée. Rien n’a été envoyé, et ce que vous avez écrit n’est pas perdu : connectez-vous, vous le retrouverez ici.';

const NOT_KEPT = 'Ce texte n’a pas pu être gardé pour plus tard. Il est toujours dans le formulaire.';

/** The buttons that only keep a draft or give it up, on every form; null when another one was pressed. */
export async function makeDraftGesture(
  form: FormData,
  { actor, values, now }: { actor: Actor; values: Values; now: Date },
): Promise<Refusal | null> {
  const gesture = form.get(GESTURE_FIELD) as DraftGesture | null;
  if (gesture === 'abandonner') {
    await transaction((tx) => dropTyped(tx, form, { actor, now }));
    return { ok: false, draft: 'dropped' };
  }
  if (gesture !== 'garder') return null;
  if ((await keepTyped(form.get(DRAFT_FIELD), values, { actor, now }))?.ok)
    return { ok: false, draft: 'kept', values: values() };
  return { ok: false, formError: NOT_KEPT, values: values() };
}

/** Keeps what a refused form held before the answer leaves, so that it is found again wherever one goes next. */
export async function keepRefused(
  answer: Refusal,
  { form, values, now }: { form: FormData; values: Values; now: Date },
): Promise<Refusal> {
  if (answer.draft) return answer;
  let isKept = false;
  try {
    isKept = (await keepTyped(form.get(DRAFT_FIELD), values, { actor: await getActor(), now }))?.ok ?? false;
  } catch (error) {
    log.error({ ...errorFacts(error) }, 'what a refused form held was not kept');
  }
  // without JavaScript the page itself would lead to the sign-in page, and say nothing of the text
  if (answer.signIn && isKept && !(await headers()).has('next-action')) redirect(`${answer.signIn}&garde=1`);
  return answer;
}

/** Where to sign in and come back to the page whose form was sent. */
export async function signInPath(): Promise<string> {
  const referer = (await headers()).get('referer') ?? '';
  const page = URL.canParse(referer) ? new URL(referer) : null;
  const comeBackTo = page ? `${page.pathname}${page.search}` : '/';
  return `/connexion?suite=${encodeURIComponent(comeBackTo)}`;
}
