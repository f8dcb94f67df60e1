/** The part of JSON Schema that the provider's description uses. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  oneOf?: Schema[];
  allOf?: Schema[];
  enum?: unknown[];
  minItems?: number;
  maxItems?: number;
  maxLength?: number;
};

/** What is wrong with `value`, one line each; a property the schema does not name is wrong too where it names any. */
export function problemsOf(
  value: unknown,
  schema: Schema,
  root: Record<string, Schema>,
  at = 'body',
): string[] {
  if (schema.$ref) {
    const target = root[schema.$ref.split('/').at(-1) ?? ''];
    return target ? problemsOf(value, target, root, at) : [`${at}: unknown ${schema.$ref}`];
  }
  if (schema.oneOf) {
    const fitting = schema.oneOf.filter((choice) => problemsOf(value, choice, root, at).length === 0);
    return fitting.length === 1 ? [] : [`${at}: fits ${fitting.length} of oneOf`];
  }
  const problems = (schema.allOf ?? []).flatMap((part) => problemsOf(value, part, root, at));
  if (schema.type && ![schema.type].flat().includes(typeOf(value)))
    return [...problems, `${at}: is ${typeOf(value)}, not ${[schema.type].flat().join(' or ')}`];
  if (schema.enum && !schema.enum.includes(value))
    problems.push(`${at}: not one of ${schema.enum.join(', ')}`);
  if (typeof value === 'string' && schema.maxLength && value.length > schema.maxLength)
    problems.push(`${at}: too long`);
  if (Array.isArray(value)) return [...problems, ...listProblems(value, schema, root, at)];
  if (typeOf(value) === 'object')
    problems.push(...objectProblems(value as Record<string, unknown>, schema, root, at));
  return problems;
}

function listProblems(value: unknown[], schema: Schema, root: Record<string, Schema>, at: string): string[] {
  const problems = value.flatMap((item, index) =>
    schema.items ? problemsOf(item, schema.items, root, `${at}[${index}]`) : [],
  );
  if (schema.minItems && value.length < schema.minItems) problems.push(`${at}: too few`);
  if (schema.maxItems && value.length > schema.maxItems) problems.push(`${at}: too many`);
  return problems;
}

function objectProblems(
  value: Record<string, unknown>,
  schema: Schema,
  root: Record<string, Schema>,
  at: string,
): string[] {
  const missing = (schema.required ?? [])
    .filter((name) => !(name in value))
    .map((name) => `${at}.${name}: missing`);
  const wrong = Object.entries(value).flatMap(([name, entry]) => {
    const property = schema.properties?.[name];
    if (property) return problemsOf(entry, property, root, `${at}.${name}`);
    return schema.properties && !schema.additionalProperties ? [`${at}.${name}: unknown`] : [];
  });
  return [...missing, ...wrong];
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
