export type Fact = { label: string; value: React.ReactNode };

/** Short facts, each with its name; those without a value are left out. */
export function Facts({ facts, className = 'sm:grid-cols-2' }: { facts: Fact[]; className?: string }) {
  const known = facts.filter(({ value }) => value !== null && value !== undefined && value !== '');
  if (known.length === 0) return null;
  return (
    <dl className={`grid gap-x-8 gap-y-3 ${className}`}>
      {known.map(({ label, value }) => (
        <div key={label} className="min-w-0">
          <dt className="text-sm text-ink-soft">{label}</dt>
          <dd className="font-bold break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
