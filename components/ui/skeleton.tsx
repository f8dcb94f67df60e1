/** Grey shapes where content will stand, of the same height, so that nothing jumps. */
export function ListSkeleton({
  count = 6,
  label = 'Chargement de la liste',
}: {
  count?: number;
  label?: string;
}) {
  return (
    <div role="status" className="grid gap-4">
      <span className="sr-only">{label}</span>
      {Array.from({ length: count }, (_, at) => (
        <div key={at} className="skeleton h-36" />
      ))}
    </div>
  );
}

export function PageSkeleton({ children }: { children?: React.ReactNode }) {
  return (
    <div aria-busy="true">
      <div className="bg-sunken">
        <div className="page grid gap-3 pt-6 pb-8">
          <div className="skeleton h-5 w-40" />
          <div className="skeleton h-11 w-80 max-w-full" />
          <div className="skeleton h-6 w-full max-w-xl" />
        </div>
      </div>
      <div className="page py-8">{children ?? <ListSkeleton />}</div>
    </div>
  );
}
