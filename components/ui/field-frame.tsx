import { CircleAlert } from 'lucide-react';

export type FieldProps = {
  name: string;
  label: string;
  /** Unique in the page; the name when absent. */
  id?: string;
  hint?: React.ReactNode;
  /** What is wrong and what to do, from `fieldErrors[name]`. */
  errors?: string[];
  required?: boolean;
};

/** What an input needs to be tied to its label, hint and errors. */
export function fieldAttributes({ name, id = name, hint, errors, required }: FieldProps) {
  const describedBy = [hint ? `${id}-hint` : '', errors?.length ? `${id}-error` : '']
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

/** Label, hint, control, errors, in that order. */
export function FieldFrame({ children, ...field }: FieldProps & { children: React.ReactNode }) {
  const { name, id = name, label, hint, errors, required } = field;
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
    </div>
  );
}
