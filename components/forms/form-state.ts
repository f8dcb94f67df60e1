'use client';

import { createContext, useContext } from 'react';
import type { FormValues } from '@/lib/action-result';
import type { Conflict } from '@/lib/shared-edits/schema';

type FormState = {
  values: FormValues;
  errors: Record<string, string[]>;
  /** By field; of a repeated field by `name#position`, but for the first. */
  warnings: Record<string, string[]>;
  conflicts?: Record<string, Conflict>;
};

export const FormStateContext = createContext<FormState>({ values: {}, errors: {}, warnings: {} });

/** What a field starts with (what was typed before a refusal, else what is stored), what is wrong with it, and what its reviewer will see. */
export function useFieldState(name: string, position = 0) {
  const { values, errors, warnings, conflicts } = useContext(FormStateContext);
  const value = values[name];
  return {
    text: Array.isArray(value) ? (value[position] ?? '') : position === 0 ? (value ?? '') : '',
    list: value === undefined ? [] : [value].flat(),
    errors: errors[name],
    warnings: warnings[position ? `${name}#${position}` : name],
    conflict: conflicts?.[name],
  };
}
