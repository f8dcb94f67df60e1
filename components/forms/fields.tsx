'use client';

import { Checkbox, CheckboxGroup, RadioGroup } from '@/components/ui/choices';
import { Field, Select, TextArea, type Option } from '@/components/ui/field';
import { FieldConflict } from './field-conflict';
import { LengthCount } from './length-count';
import { useFieldState } from './form-state';

type Named = { name: string; label: string; hint?: React.ReactNode; required?: boolean };

/** The fields of an `ActionForm`: those of components/ui, with the value and errors that the form holds for them. */
export function TextField({
  position,
  ...props
}: Named & { position?: number; id?: string } & Pick<
    React.ComponentProps<'input'>,
    'type' | 'autoComplete' | 'inputMode' | 'list' | 'placeholder'
  >) {
  const { text, errors, warnings } = useFieldState(props.name, position);
  return (
    <FieldConflict name={props.name} position={position}>
      <Field {...props} defaultValue={text} errors={position ? undefined : errors} warnings={warnings} />
    </FieldConflict>
  );
}

/** Several lines, at most `longest` characters: what passes it is counted beside the field and refused, never cut. */
export function TextBox({
  position,
  longest,
  ...props
}: Named & { position?: number; id?: string; rows?: number; longest?: number }) {
  const { text, errors, warnings } = useFieldState(props.name, position);
  return (
    <FieldConflict name={props.name} position={position}>
      <TextArea
        {...props}
        defaultValue={text}
        errors={position ? undefined : errors}
        warnings={warnings}
        below={longest ? <LengthCount field={props.id ?? props.name} text={text} longest={longest} /> : null}
      />
    </FieldConflict>
  );
}

export function ChoiceField({ options, ...props }: Named & { options: Option[]; id?: string }) {
  const { text, errors } = useFieldState(props.name);
  return (
    <FieldConflict name={props.name} options={options}>
      <RadioGroup {...props} options={options} defaultValue={text} errors={errors} />
    </FieldConflict>
  );
}

export function ChoicesField({ options, ...props }: Named & { options: Option[]; columns?: boolean }) {
  const { list, errors } = useFieldState(props.name);
  return (
    <FieldConflict name={props.name} options={options}>
      <CheckboxGroup {...props} options={options} defaultValue={list} errors={errors} />
    </FieldConflict>
  );
}

export function SelectField({ options, empty, ...props }: Named & { options: Option[]; empty?: string }) {
  const { text, errors } = useFieldState(props.name);
  return (
    <FieldConflict name={props.name} options={options}>
      <Select {...props} options={options} empty={empty} defaultValue={text} errors={errors} />
    </FieldConflict>
  );
}

export function TickField({ hint, ...props }: Named & { hint?: string }) {
  const { text, errors } = useFieldState(props.name);
  return (
    <FieldConflict name={props.name}>
      <Checkbox {...props} hint={hint} defaultChecked={text !== ''} errors={errors} />
    </FieldConflict>
  );
}

/** Labels one per line: what the referential does not know is proposed to a counsellor. */
export function LinesField(props: Named & { rows?: number }) {
  const { list, errors, warnings } = useFieldState(props.name);
  return (
    <FieldConflict name={props.name}>
      <TextArea rows={3} {...props} defaultValue={list.join('\n')} errors={errors} warnings={warnings} />
    </FieldConflict>
  );
}
