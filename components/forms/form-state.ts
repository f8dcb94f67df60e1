'use client';

import { createContext, useContext } from 'react';
import type { FormValues } from '@/lib/action-result';

type FormState = { values: FormValues; errors: Record<string, string[]> };

export const FormStateContext = createContext<FormState>({ values: {}, errors: {} });

/** What a field starts with (what was typed before a refusal, else what is stored) and what is wrong with it. */
export function useFieldState(name: string, position = 0) {
  const { values, errors } = useContext(FormStateContext);
  const value = values[name];
  return {
    text: Array.isArray(value) ? (value[position] ?? '') : position === 0 ? (value ?? '') : '',
    list: value === undefined ? [] : [value].flat(),
    errors: errors[name],
  };
}
