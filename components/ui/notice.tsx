import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';

export type NoticeTone = 'info' | 'success' | 'warning' | 'danger';

const looks: Record<NoticeTone, { box: string; icon: typeof Info; ink: string }> = {
  info: { box: 'border-brand bg-brand-soft', icon: Info, ink: 'text-brand' },
  success: { box: 'border-success bg-success-soft', icon: CircleCheck, ink: 'text-success' },
  warning: { box: 'border-warning bg-warning-soft', icon: TriangleAlert, ink: 'text-warning' },
  danger: { box: 'border-danger bg-danger-soft', icon: CircleAlert, ink: 'text-danger' },
};

/** What happened and what to do. `announce` reads it out when it appears after an action. */
export function Notice({
  tone = 'info',
  title,
  announce = false,
  children,
}: {
  tone?: NoticeTone;
  title?: string;
  announce?: boolean;
  children?: React.ReactNode;
}) {
  const { box, icon: Icon, ink } = looks[tone];
  const role = announce ? (tone === 'danger' ? 'alert' : 'status') : undefined;
  return (
    <div role={role} className={`flex gap-3 rounded-md border-l-4 p-4 text-ink ${box}`}>
      <Icon className={`mt-0.5 size-5 shrink-0 ${ink}`} aria-hidden="true" />
      <div className="grid min-w-0 gap-1">
        {title ? <p className="font-bold">{title}</p> : null}
        {children ? <div>{children}</div> : null}
      </div>
    </div>
  );
}
