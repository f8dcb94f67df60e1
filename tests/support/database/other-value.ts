/** Which table the ids in a column of criteria are of. */
export const REFERENTIALS: Record<string, string> = {
  ...{ skillIds: 'Skill', soughtSkillIds: 'Skill', motivationIds: 'Motivation', valueIds: 'Value' },
  ...{ occupationIds: 'Occupation', fieldIds: 'PartnerField' },
};

/** SQL for a value of the column's type that a column with nothing in it, or a first value, does not hold yet. */
export function otherValue({ name, type }: { name: string; type: string }): string {
  if (name in REFERENTIALS) return `ARRAY[(SELECT min(id) FROM "${REFERENTIALS[name]}")]`;
  const values: Record<string, string> = {
    ...{ text: `'autre'`, 'text[]': `ARRAY['autre']`, integer: `coalesce("${name}", 0) + 1` },
    boolean: `NOT coalesce("${name}", false)`,
    numeric: '7',
    date: `'2001-01-01'`,
    'timestamp with time zone': `'2001-01-01'`,
  };
  const enumeration = type.replace('[]', '');
  const last = `(enum_range(NULL::${enumeration}))[array_length(enum_range(NULL::${enumeration}), 1)]`;
  return values[type] ?? (type.endsWith('[]') ? `ARRAY[${last}]` : last);
}
