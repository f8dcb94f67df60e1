import type { Conflict } from './shared-edits/schema';

/** What the person typed, to be shown again; files cannot be. */
export type FormValues = Record<string, string | string[]>;

/** What an action answers to its form; `null` before the first sending. */
export type ActionResult<Data = unknown> =
  | { ok: true; data: Data }
  | {
      ok: false;
      formError?: string;
      fieldErrors?: Record<string, string[]>;
      values?: FormValues;
      /** By field, what somebody else changed meanwhile. */
      conflicts?: Record<string, Conflict>;
      /** Nothing was refused: the draft was kept for later, or given up. */
      draft?: 'kept' | 'dropped';
      /** Where to sign in and come back, when the session ended. */
      signIn?: string;
    };

/** The shape of every action made by `defineAction`, for components that receive one as a prop. */
export type FormAction<Data = unknown> = (
  previous: ActionResult<Data> | null,
  form: FormData,
) => Promise<ActionResult<Data>>;
