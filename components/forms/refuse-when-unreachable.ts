import { unstable_rethrow } from 'next/navigation';
import type { FormAction, FormValues } from '@/lib/action-result';
import { isOwnField } from '@/lib/form-drafts/schema';

/**
 * The same action, for the browser: where nothing came back, or not what an action returns (a line that is cut, a site
 * that is away), the form is refused with what was typed. React would put an error page in the place of the form.
 */
export function refuseWhenUnreachable<Data>(action: FormAction<Data>): FormAction<Data> {
  return async (previous, form) => {
    try {
      return await action(previous, form);
    } catch (error) {
      unstable_rethrow(error);
      return { ok: false, formError: UNREACHABLE, values: typedValues(form) };
    }
  };
}

function typedValues(form: FormData): FormValues {
  const values: FormValues = {};
  for (const name of new Set([...form.keys()].filter(isOwnField))) {
    const texts = form.getAll(name).filter((value) => typeof value === 'string');
    if (texts.length > 0) values[name] = texts.length === 1 ? texts[0]! : texts;
  }
  return values;
}

// what was sent in vain and is sent again counts once: see decision 123
const UNREACHABLE =
  'Le site n’a pas répondu. Ce que vous avez écrit est toujours là : vérifiez votre connexion, puis renvoyez-le. Même si le premier envoi est arrivé, il ne compte qu’une fois.';
