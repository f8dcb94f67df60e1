/** A titled part of a page, named by its heading. `id` is also where a link may jump. */
export function Section({
  id,
  title,
  aside,
  children,
  className = '',
}: {
  id: string;
  title: string;
  aside?: React.ReactNode;
  children: React.ReactNode;
  className?: string;
}) {
  return (
    <section id={id} aria-labelledby={`${id}-titre`} className={`grid content-start gap-4 ${className}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 id={`${id}-titre`}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
