'use client';

import { useEffect, useRef, useState, type RefObject } from 'react';
import type { ActionResult, FormValues } from '@/lib/action-result';
import type { FormDraft } from '@/lib/form-drafts/schema';
import { startKeeper, type Keeper, type KeepStatus } from './draft-keeper';

type Given = {
  initial: FormValues;
  draft?: FormDraft;
  rendering: string;
  answer: ActionResult | null;
};

export type Typed = {
  /** What the fields start with. */
  values: FormValues;
  /** Changes when the fields must start again. */
  version: number;
  /** How many times this form was sent with success without leaving the page. */
  sent: number;
  /** When what was found and not sent was written, as words; null when the fields hold what is stored. */
  foundAt: string | null;
  status: KeepStatus;
  /** Says no more that something was found. */
  keepFound: () => void;
  /** For a visitor: forgets what was found on this device. */
  dropFound: () => void;
  keeper: RefObject<Keeper | null>;
};

type Shown = { values: FormValues; foundAt: string | null; version: number };

function startOf({ initial, draft, answer }: Given): Omit<Shown, 'version'> {
  // without JavaScript the refusal comes with the page
  if (answer?.ok === false && answer.values && answer.draft !== 'dropped')
    return { values: answer.values, foundAt: null };
  if (draft?.found) return { values: draft.found.values, foundAt: draft.found.at };
  return { values: initial, foundAt: null };
}

/**
 * What a form's fields hold: what is stored, what was found of an earlier time, or what was just refused. A page that
 * is rendered again meanwhile, because another of its forms was sent, takes nothing away from what is being typed.
 */
export function useTyped(form: RefObject<HTMLFormElement | null>, given: Given): Typed {
  const { initial, draft, rendering, answer } = given;
  const [shown, setShown] = useState<Shown>(() => ({ ...startOf(given), version: 0 }));
  const [seen, setSeen] = useState({ rendering, answer, sent: 0 });
  const [isTouched, setTouched] = useState(false);
  const [status, setStatus] = useState<KeepStatus>({ kind: 'nothing' });
  const keeper = useRef<Keeper>(null);

  const show = (values: FormValues, foundAt: string | null) =>
    setShown(({ version }) => ({ values, foundAt, version: version + 1 }));
  if (seen.answer !== answer) {
    setSeen({ rendering, answer, sent: seen.sent + (answer?.ok ? 1 : 0) });
    if (answer?.ok || answer?.draft === 'dropped') {
      setTouched(false);
      show(initial, null);
    } else if (answer) show(answer.values ?? shown.values, null);
  } else if (seen.rendering !== rendering && !isTouched) {
    setSeen({ ...seen, rendering });
    const { values, foundAt } = startOf(given);
    if (JSON.stringify(values) !== JSON.stringify(shown.values)) show(values, foundAt);
  }

  const latest = useRef(given);
  useEffect(() => {
    latest.current = given;
  });
  const name = draft?.name;
  useEffect(() => {
    const { draft: begun, rendering: writer } = latest.current;
    if (!begun) return;
    if (!form.current) return;
    const kept = startKeeper(form.current, {
      draft: begun,
      writer,
      onStatus: setStatus,
      onTouched: setTouched,
      onFound: (found) =>
        setShown(({ version }) => ({
          values: found?.values ?? latest.current.initial,
          foundAt: found?.at ?? null,
          version: version + 1,
        })),
    });
    keeper.current = kept;
    return () => {
      kept.stop();
      keeper.current = null;
    };
  }, [form, name]);

  const revision = draft?.revision ?? 0;
  useEffect(() => {
    if (answer === null) return;
    if (answer.ok || answer.draft === 'dropped') keeper.current?.start();
    else keeper.current?.resume();
  }, [answer]);
  useEffect(() => {
    if (!isTouched) keeper.current?.follow(revision);
  }, [revision, isTouched, shown.version]);

  return {
    values: shown.values,
    version: shown.version,
    sent: seen.sent,
    foundAt: shown.foundAt,
    status,
    keeper,
    keepFound: () => setShown((now) => ({ ...now, foundAt: null })),
    dropFound: () => {
      keeper.current?.forget();
      setTouched(false);
      show(initial, null);
    },
  };
}
