'use client';

import { useActionState, useEffect, useMemo, useRef } from 'react';
import { Notice } from '@/components/ui/notice';
import type { FormAction, FormValues } from '@/lib/action-result';
import { DRAFT_FIELD, RENDERING_FIELD, writeMark, type FormDraft } from '@/lib/form-drafts/schema';
import { SEEN, writeSeen } from '@/lib/shared-edits/schema';
import { DraftNotice } from './draft-notice';
import { DraftStatus } from './draft-status';
import { FormStateContext } from './form-state';
import { refuseWhenUnreachable } from './refuse-when-unreachable';
import { Refusal } from './refusal';
import { useTyped } from './use-typed';

type Props<Data> = {
  action: FormAction<Data>;
  initial?: FormValues;
  warnings?: Record<string, string[]>;
  done?: string;
  idSuffix?: string;
  className?: string;
  checksBeforeSending?: boolean;
  children: React.ReactNode;
  /** Names this rendering of the form, so that two presses of it do the work once. */
  rendering: string;
  draft?: FormDraft;
};

const NOTHING = {};
const IN_BROWSER = typeof window !== 'undefined';

/** The part of an `ActionForm` that runs in the browser too. */
export function FormIsland<Data>({
  action,
  initial = NOTHING,
  warnings = NOTHING,
  done,
  idSuffix = '',
  className = 'grid gap-6',
  checksBeforeSending = false,
  children,
  rendering,
  draft,
}: Props<Data>) {
  // the server must see the action itself, which a form without JavaScript names
  const sent = useMemo(() => (IN_BROWSER ? refuseWhenUnreachable(action) : action), [action]);
  const [answer, submit] = useActionState(sent, null);
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const typed = useTyped(form, { initial, draft, rendering, answer });
  const refusal = answer?.ok === false && !answer.draft ? answer : null;
  // the fields render again only when what they start with, or what is wrong with it, changes
  const state = useMemo(
    () => ({
      values: typed.values,
      errors: refusal?.fieldErrors ?? {},
      warnings: refusal ? {} : warnings,
      conflicts: refusal?.conflicts,
    }),
    [typed.values, refusal, warnings],
  );
  useEffect(() => {
    if (answer) summary.current?.focus();
  }, [answer]);
  const mark = draft?.pass
    ? writeMark({ pass: draft.pass, base: draft.revision, writer: '', turn: 0 })
    : undefined;
  return (
    <>
      <DraftNotice typed={typed} drop={submit} mark={mark} />
      <form ref={form} action={submit} className={className} noValidate={!checksBeforeSending}>
        <input type="hidden" name={RENDERING_FIELD} value={`${rendering}-${typed.sent}`} />
        {mark ? <input type="hidden" name={DRAFT_FIELD} value={mark} /> : null}
        <div ref={summary} tabIndex={-1} className="empty:hidden focus:outline-none">
          {refusal ? <Refusal {...refusal} idSuffix={idSuffix} /> : null}
          {answer?.ok === false && answer.draft === 'kept' ? (
            <Notice tone="success" announce title="Votre texte est gardé.">
              Vous le retrouverez ici. Il n’a été envoyé à personne.
            </Notice>
          ) : null}
          {answer?.ok && done ? (
            <Notice tone="success" announce>
              {done}
            </Notice>
          ) : null}
        </div>
        <SeenField seen={typed.values[SEEN]} initial={initial} />
        <FormStateContext value={state}>
          {/* React resets a form after its action: a new key makes lists and boxes start from what was typed */}
          <div key={typed.version} className={className}>
            {children}
          </div>
        </FormStateContext>
        {draft ? <DraftStatus typed={typed} /> : null}
      </form>
    </>
  );
}

/** What the form was made from, kept through refusals and with its draft: see lib/shared-edits. */
function SeenField({ seen, initial }: { seen?: string | string[]; initial: FormValues }) {
  if (Object.keys(initial).length === 0) return null;
  return <input type="hidden" name={SEEN} value={[seen ?? writeSeen(initial)].flat()[0]} readOnly />;
}
