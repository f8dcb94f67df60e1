import type { Option } from './field';
import { FieldErrors, type FieldProps } from './field-frame';

type ChoicesProps = FieldProps & { options: Option[]; columns?: boolean };

/** Several answers. Each posts `name=value`; `defaultValue` holds the values already chosen. */
export function CheckboxGroup({ defaultValue = [], ...props }: ChoicesProps & { defaultValue?: string[] }) {
  return <Choices {...props} type="checkbox" chosen={defaultValue} />;
}

/** One answer among a few. */
export function RadioGroup({ defaultValue, ...props }: ChoicesProps & { defaultValue?: string }) {
  return <Choices {...props} type="radio" chosen={defaultValue ? [defaultValue] : []} />;
}

function Choices({
  name,
  id = name,
  label,
  hint,
  errors,
  required,
  options,
  columns,
  type,
  chosen,
}: ChoicesProps & { type: 'checkbox' | 'radio'; chosen: string[] }) {
  const describedBy = [hint ? `${id}-hint` : '', errors?.length ? `${id}-error` : '']
    .filter(Boolean)
    .join(' ');
  return (
    <fieldset id={id} aria-describedby={describedBy || undefined} className="grid min-w-0 gap-2">
      <legend className="mb-1.5 font-bold">
        {label}
        {required ? <span className="font-normal text-ink-soft"> (obligatoire)</span> : null}
      </legend>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-ink-soft">
          {hint}
        </p>
      ) : null}
      <div className={columns ? 'grid gap-x-6 sm:grid-cols-2' : 'grid'}>
        {options.map((option) => (
          <Choice
            key={option.value}
            {...option}
            type={type}
            name={name}
            id={`${id}-${option.value}`}
            defaultChecked={chosen.includes(option.value)}
            required={required && type === 'radio'}
          />
        ))}
      </div>
      <FieldErrors id={id} errors={errors} />
    </fieldset>
  );
}

type ChoiceProps = Option &
  Pick<React.ComponentProps<'input'>, 'name' | 'id' | 'defaultChecked' | 'required'>;

function Choice({ label, hint, type, ...input }: ChoiceProps & { type: 'checkbox' | 'radio' }) {
  return (
    <label
      htmlFor={input.id}
      className="flex min-h-11 cursor-pointer gap-3 rounded-md px-2 py-2 has-checked:bg-brand-soft has-checked:font-bold"
    >
      <input type={type} {...input} className="mt-0.5 size-5 shrink-0 accent-brand" />
      <span>
        {label}
        {hint ? <span className="block text-sm font-normal text-ink-soft">{hint}</span> : null}
      </span>
    </label>
  );
}

/** A single yes. Posts `name=oui` when ticked. */
export function Checkbox({
  value = 'oui',
  errors,
  ...props
}: Omit<ChoiceProps, 'value'> & { name: string; value?: string; errors?: string[] }) {
  const id = props.id ?? props.name;
  return (
    <div className="grid gap-1.5">
      <Choice {...props} id={id} value={value} type="checkbox" />
      <FieldErrors id={id} errors={errors} />
    </div>
  );
}
