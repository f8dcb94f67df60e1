import { CircleAlert, TriangleAlert } from 'lucide-react';

export type FieldProps = {
  name: string;
  label: string;
  /** Unique in the page; the name when absent. */
  id?: string;
  hint?: React.ReactNode;
  /** What is wrong and what to do, from `fieldErrors[name]`. */
  errors?: string[];
  /** What a reader should see before it is public; refuses nothing. */
  warnings?: string[];
  required?: boolean;
};

/** What an input needs to be tied to its label, hint and errors. */
export function fieldAttributes({ name, id = name, hint, errors, warnings, required }: FieldProps) {
  const describedBy = [
    hint ? `${id}-hint` : '',
    errors?.length ? `${id}-error` : '',
    warnings?.length ? `${id}-warning` : '',
  ]
    .filter(Boolean)
    .join(' ');
  return {
    id,
    name,
    required,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': errors?.length ? true : undefined,
  };
}

export const controlClass =
  'w-full min-h-11 rounded-md border-2 border-edge bg-surface px-3 py-2 text-ink placeholder:text-ink-soft aria-invalid:border-danger';

export function FieldErrors({ id, errors }: { id: string; errors?: string[] }) {
  if (!errors?.length) return null;
  return (
    <p id={`${id}-error`} className="flex gap-1.5 text-sm font-bold text-danger">
      <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
      {errors.join(' ')}
    </p>
  );
}

export function FieldWarnings({ id, warnings }: { id: string; warnings?: string[] }) {
  if (!warnings?.length) return null;
  return (
    <div
      id={`${id}-warning`}
      className="flex gap-2 rounded-md border-l-4 border-warning bg-warning-soft p-3 text-sm text-ink"
    >
      <TriangleAlert className="mt-0.5 size-4 shrink-0 text-warning" aria-hidden="true" />
      <ul className="grid min-w-0 gap-1">
        {warnings.map((warning) => (
          <li key={warning} className="break-words">
            {warning}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Label, hint, control, errors and warnings, in that order. */
export function FieldFrame({ children, ...field }: FieldProps & { children: React.ReactNode }) {
  const { name, id = name, label, hint, errors, warnings, required } = field;
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="font-bold">
        {label}
        {required ? <span className="font-normal text-ink-soft"> (obligatoire)</span> : null}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-ink-soft">
          {hint}
        </p>
      ) : null}
      {children}
      <FieldErrors id={id} errors={errors} />
      <FieldWarnings id={id} warnings={warnings} />
    </div>
  );
}
