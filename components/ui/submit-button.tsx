'use client';

import { useFormStatus } from 'react-dom';

import { Button, type ButtonVariant } from './button';

/** Says that the form is leaving, and leaves once. Without JavaScript it is a plain submit button. */
export function SubmitButton({
  children,
  pendingLabel = 'Envoi en cours…',
  ...rest
}: React.ComponentProps<'button'> & { variant?: ButtonVariant; pendingLabel?: string }) {
  const { pending } = useFormStatus();
  return (
    <Button {...rest} aria-disabled={pending} onClick={(event) => pending && event.preventDefault()}>
      {pending ? pendingLabel : children}
    </Button>
  );
}
