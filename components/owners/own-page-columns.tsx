import type { ReactNode } from 'react';

/** An owner's form with, beside it (above it on a phone), where its publication stands. */
export function OwnPageColumns({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 content-start gap-6">{children}</div>
      <aside aria-label="Publication" className="order-first grid content-start gap-6 lg:order-none">
        {aside}
      </aside>
    </div>
  );
}
