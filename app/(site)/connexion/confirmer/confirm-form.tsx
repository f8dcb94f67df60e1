'use client';

import { useActionState } from 'react';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/action-result';

type Props = { action: FormAction<string>; token: string; suite: string | null };

/** Opening the page does nothing: mail scanners open links. Only this button's POST signs in. */
export function ConfirmForm({ action, token, suite }: Props) {
  const [answer, submit] = useActionState(action, null);
  if (answer?.ok === false) {
    return (
      <div className="grid gap-5">
        <Notice tone="danger" announce title="La connexion n’a pas eu lieu.">
          {answer.formError}
        </Notice>
        <div>
          <LinkButton href="/connexion">Demander un autre lien</LinkButton>
        </div>
      </div>
    );
  }
  return (
    <form action={submit}>
      <input type="hidden" name="jeton" value={token} />
      {suite ? <input type="hidden" name="suite" value={suite} /> : null}
      <SubmitButton pendingLabel="Connexion…">Confirmer la connexion</SubmitButton>
    </form>
  );
}
