import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Link } from '@/components/ui/link';

/** Words and a state, in the address of a list of the back office. */
export function ListSearch<State extends string>({
  path,
  label,
  query,
  states,
  current,
  hrefOf,
  children,
}: {
  path: string;
  /** What the words are looked for in. */
  label: string;
  query: string;
  states: Readonly<Partial<Record<State, string>>>;
  current: State;
  hrefOf: (state: State) => string;
  /** More fields of the same form. */
  children?: React.ReactNode;
}) {
  return (
    <>
      <form action={path} role="search" className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="etat" value={current} />
        <div className="w-full max-w-md">
          <Field name="q" label={label} type="search" defaultValue={query} />
        </div>
        {children}
        <Button variant="secondary">Rechercher</Button>
      </form>
      <nav aria-label="Filtrer par état" className="flex flex-wrap gap-2">
        {(Object.keys(states) as State[]).map((state) => (
          <Link
            key={state}
            href={hrefOf(state)}
            aria-current={state === current ? 'true' : undefined}
            className="inline-flex min-h-11 items-center rounded-md border-2 border-edge px-3 aria-[current]:border-brand aria-[current]:bg-brand-soft aria-[current]:font-bold"
          >
            {states[state]}
          </Link>
        ))}
      </nav>
    </>
  );
}
