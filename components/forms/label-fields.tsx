'use client';

import { controlClass, FieldErrors, FieldWarnings } from '@/components/ui/field-frame';
import { FieldConflict } from './field-conflict';
import { useFieldState } from './form-state';

type Props = {
  name: string;
  legend: string;
  hint?: string;
  count: number;
  /** Known labels, offered while typing; anything else may be written. */
  suggestions: string[];
};

/** Several short labels, one per line of input, with the browser's own suggestions. */
export function LabelFields({ name, legend, hint, count, suggestions }: Props) {
  const { list, errors, warnings } = useFieldState(name);
  return (
    <FieldConflict name={name}>
      <fieldset id={name} className="grid min-w-0 gap-2">
        <legend className="mb-1.5 font-bold">{legend}</legend>
        {hint ? <p className="text-sm text-ink-soft">{hint}</p> : null}
        <div className="grid gap-3 sm:grid-cols-2">
          {Array.from({ length: Math.max(count, list.length + 1) }, (_, position) => (
            <input
              key={position}
              type="text"
              name={name}
              list={`${name}-connus`}
              aria-label={`${legend}, ${position + 1}`}
              defaultValue={list[position] ?? ''}
              autoComplete="off"
              className={controlClass}
            />
          ))}
        </div>
        <datalist id={`${name}-connus`}>
          {suggestions.map((label) => (
            <option key={label} value={label} />
          ))}
        </datalist>
        <FieldErrors id={name} errors={errors} />
        <FieldWarnings id={name} warnings={warnings} />
      </fieldset>
    </FieldConflict>
  );
}
