import type { z } from 'zod';
import { MOST_VALUES } from '@/lib/search/criteria';

/** One parameter of an open-data address: what a value is, and whether it may be given more than once. */
export type Parameter<T = unknown, Many extends boolean = boolean> = {
  value: z.ZodType<T>;
  many: Many;
  description: string;
};
export type Parameters = Record<string, Parameter>;

export type QueryOf<P extends Parameters> = {
  [Name in keyof P]: P[Name] extends Parameter<infer T, infer Many>
    ? Many extends true
      ? T[]
      : T | undefined
    : never;
};

export type Problem = { parameter: string; detail: string };

export function one<T>(value: z.ZodType<T>, description: string): Parameter<T, false> {
  return { value, many: false, description };
}

export function many<T>(value: z.ZodType<T>, description: string): Parameter<T, true> {
  return { value, many: true, description };
}

/** Reads a query strictly: an unknown name, a wrong value or a single parameter given twice is a problem each. */
export function readQuery<P extends Parameters>(
  parameters: P,
  search: URLSearchParams,
): { ok: true; query: QueryOf<P> } | { ok: false; problems: Problem[] } {
  const problems: Problem[] = [...new Set(search.keys())]
    .filter((name) => !Object.hasOwn(parameters, name))
    .map((name) => ({ parameter: name, detail: `Paramètre inconnu. Connus : ${namesOf(parameters)}.` }));
  const query: Record<string, unknown> = {};
  for (const [name, parameter] of Object.entries(parameters)) {
    const given = search.getAll(name).filter((text) => text.trim() !== '');
    if (given.length > (parameter.many ? MOST_VALUES : 1))
      problems.push({
        parameter: name,
        detail: parameter.many
          ? `Trop de valeurs : ${MOST_VALUES} au plus.`
          : 'Une seule valeur est permise.',
      });
    const read = given.map((text) => parameter.value.safeParse(text.trim()));
    read.forEach((result, at) => {
      if (!result.success)
        problems.push({ parameter: name, detail: `« ${given[at]} » : ${result.error.issues[0]?.message}` });
    });
    const values = read.flatMap((result) => (result.success ? [result.data] : []));
    query[name] = parameter.many ? values : values[0];
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, query: query as QueryOf<P> };
}

function namesOf(parameters: Parameters): string {
  return Object.keys(parameters).join(', ') || 'aucun';
}
