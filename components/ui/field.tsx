import { controlClass, fieldAttributes, FieldFrame, type FieldProps } from './field-frame';

type Rest<T extends 'input' | 'textarea' | 'select'> = Omit<React.ComponentProps<T>, keyof FieldProps>;

function split<T extends object>(props: FieldProps & T) {
  const { name, label, id, hint, errors, warnings, required, ...rest } = props;
  return { field: { name, label, id, hint, errors, warnings, required }, rest };
}

/** One line of text, an address, a date, a number. The label is visible and names the field exactly. */
export function Field(props: FieldProps & Rest<'input'>) {
  const { field, rest } = split(props);
  return (
    <FieldFrame {...field}>
      <input type="text" className={controlClass} {...rest} {...fieldAttributes(field)} />
    </FieldFrame>
  );
}

/** `below` is said under the text, before what is wrong with it. */
export function TextArea({ below, ...props }: FieldProps & Rest<'textarea'> & { below?: React.ReactNode }) {
  const { field, rest } = split(props);
  return (
    <FieldFrame {...field}>
      <textarea rows={6} className={controlClass} {...rest} {...fieldAttributes(field)} />
      {below}
    </FieldFrame>
  );
}

export type Option = { value: string; label: string; hint?: string };
export type OptionGroup = { label: string; options: Option[] };

/** `empty` is the first, neutral choice ("Toutes les communes"). */
export function Select(
  props: FieldProps & Rest<'select'> & { options?: Option[]; groups?: OptionGroup[]; empty?: string },
) {
  const { options = [], groups = [], empty, ...others } = props;
  const { field, rest } = split<Rest<'select'>>(others);
  return (
    <FieldFrame {...field}>
      <select className={controlClass} {...rest} {...fieldAttributes(field)}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map(renderOption)}
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map(renderOption)}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  );
}

function renderOption({ value, label }: Option) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
