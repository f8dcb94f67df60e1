import { axisClass, axisName, type Axis } from './axis';
import { AxisIcon } from './axis-icon';
import { Breadcrumb, type Crumb } from './breadcrumb';
import { Timber } from './timber';

/** Head of every page: where one is, its name, one sentence, and what one may do. Holds the only h1. */
export function PageHeader({
  title,
  lead,
  axis,
  crumbs = [],
  actions,
  badges,
}: {
  title: string;
  lead?: React.ReactNode;
  axis?: Axis;
  crumbs?: Crumb[];
  actions?: React.ReactNode;
  badges?: React.ReactNode;
}) {
  return (
    <header className={axis ? axisClass[axis] : ''}>
      <div className="bg-axis-soft print:bg-transparent">
        <div className="page grid gap-3 py-5">
          <Breadcrumb crumbs={crumbs} />
          <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
            <div className="grid max-w-3xl gap-2">
              {axis ? (
                <p className="flex items-center gap-2 text-sm font-bold text-axis">
                  <AxisIcon axis={axis} className="size-5" />
                  {axisName[axis]}
                </p>
              ) : null}
              <h1>{title}</h1>
              {badges ? <div className="flex flex-wrap gap-2">{badges}</div> : null}
              {lead ? <div className="max-w-2xl text-lg">{lead}</div> : null}
            </div>
            {actions ? <div className="flex flex-wrap gap-3 print:hidden">{actions}</div> : null}
          </div>
        </div>
      </div>
      <Timber
        figures={axis ? [axis, 'posts'] : undefined}
        height={14}
        className="text-axis-edge print:hidden"
      />
    </header>
  );
}
