import { Link } from './link';

import { LinkPending } from './link-pending';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger' | 'cider';

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-brand text-on-brand hover:bg-brand-strong',
  secondary: 'border-2 border-brand bg-surface text-brand hover:bg-brand-soft',
  quiet: 'text-brand underline underline-offset-4 hover:bg-brand-soft',
  danger: 'bg-danger text-on-danger hover:opacity-90',
  cider: 'bg-cider text-on-cider hover:bg-cider-strong',
};

/** At least 44 px high: a thumb on a small, cracked phone. */
export function buttonClass(variant: ButtonVariant = 'primary', className = '') {
  return `inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-md px-4 py-2 text-center font-bold transition-colors disabled:cursor-not-allowed disabled:opacity-60 ${variants[variant]} ${className}`;
}

export function Button({
  variant,
  className,
  type = 'submit',
  ...rest
}: React.ComponentProps<'button'> & { variant?: ButtonVariant }) {
  return <button type={type} className={buttonClass(variant, className)} {...rest} />;
}

export function LinkButton({
  variant,
  className,
  children,
  ...rest
}: React.ComponentProps<typeof Link> & { variant?: ButtonVariant }) {
  return (
    <Link className={buttonClass(variant, className)} {...rest}>
      {children}
      <LinkPending />
    </Link>
  );
}
