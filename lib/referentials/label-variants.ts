/**
 * The ways a person may write an official label that names both genders: "Employé / Employée d'étage" gives
 * "Employé d'étage" and "Employée d'étage" too. Without a slash, the label alone.
 */
export function labelVariants(label: string): string[] {
  const [masculine, feminine, ...more] = label.split(/\s*\/\s*/);
  if (!masculine || !feminine || more.length > 0) return [label];
  const left = masculine.split(' ');
  const right = feminine.split(' ');
  const sharedEnd = right.slice(left.length);
  const sharedStart = left.slice(0, Math.max(0, left.length - right.length));
  return [label, [...left, ...sharedEnd].join(' '), [...sharedStart, ...right].join(' ')];
}
