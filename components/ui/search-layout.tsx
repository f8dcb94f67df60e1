import { Activity } from 'react';

/**
 * A search page: on a desktop the list, and the map beside it that stays in sight; on a phone the map above the list.
 * Either is usable alone. The search comes first in the reading order, then the map, then the results.
 */
export function SearchLayout({
  search,
  map,
  children,
}: {
  search: React.ReactNode;
  map: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <div className="page grid gap-x-10 gap-y-6 py-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,30rem)] lg:grid-rows-[auto_1fr] xl:grid-cols-[minmax(0,1fr)_minmax(0,34rem)]">
      <div className="grid min-w-0 content-start gap-4">
        <Activity>{search}</Activity>
      </div>
      <div className="min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1">
        <div className="lg:sticky lg:top-4">
          <Activity>{map}</Activity>
        </div>
      </div>
      <div className="grid min-w-0 content-start gap-5">
        <Activity>{children}</Activity>
      </div>
    </div>
  );
}
