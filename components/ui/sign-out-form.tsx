'use client';

import { useActionState } from 'react';
import { LogOut } from 'lucide-react';

import type { FormAction } from '@/lib/action-result';

import { SubmitButton } from './submit-button';

/** The way out, in the menus of every page. */
export function SignOutForm({ action }: { action: FormAction<void> }) {
  const [, submit] = useActionState(action, null);
  return (
    <form action={submit} className="border-t-2 border-line pt-2">
      <SubmitButton variant="secondary" className="w-full">
        <LogOut className="size-5" aria-hidden="true" />
        Se déconnecter
      </SubmitButton>
    </form>
  );
}
