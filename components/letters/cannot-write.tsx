import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

/** For who may not write here: why, and what to do first. */
export function CannotWrite({
  title,
  children,
  action,
}: {
  title: string;
  children: React.ReactNode;
  action?: { label: string; href: string };
}) {
  return (
    <EmptyState
      title={title}
      actions={action ? <LinkButton href={action.href}>{action.label}</LinkButton> : undefined}
    >
      {children}
    </EmptyState>
  );
}
