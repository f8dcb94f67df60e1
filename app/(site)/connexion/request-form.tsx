'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/action-result';

export function RequestForm({ action, suite }: { action: FormAction<void>; suite: string | null }) {
  const [answer, submit] = useActionState(action, null);
  const refusal = answer?.ok === false ? answer : null;
  return (
    <form action={submit} className="grid gap-5">
      {refusal?.formError ? (
        <Notice tone="danger" announce>
          {refusal.formError}
        </Notice>
      ) : null}
      {suite ? <input type="hidden" name="suite" value={suite} /> : null}
      <Field
        label="Adresse e-mail"
        name="courriel"
        type="email"
        autoComplete="email"
        inputMode="email"
        required
        defaultValue={String(refusal?.values?.courriel ?? '')}
        errors={refusal?.fieldErrors?.courriel}
      />
      <div>
        <SubmitButton>Recevoir le lien</SubmitButton>
      </div>
    </form>
  );
}
