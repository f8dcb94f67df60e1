import { Mark } from './wordmark';

/** An empty screen says why it is empty and what comes next. */
export function EmptyState({
  title,
  children,
  actions,
  level: Heading = 'h2',
}: {
  title: string;
  children?: React.ReactNode;
  actions?: React.ReactNode;
  level?: 'h2' | 'h3';
}) {
  return (
    <div className="grid justify-items-start gap-3 rounded-lg border-2 border-dashed border-edge p-6">
      <Mark className="h-10 opacity-70" />
      <Heading className="text-xl">{title}</Heading>
      {children ? <div className="grid max-w-prose gap-2">{children}</div> : null}
      {actions ? <div className="flex flex-wrap gap-3 pt-1">{actions}</div> : null}
    </div>
  );
}
