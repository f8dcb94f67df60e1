/**
 * Whether what React is to decode has the only shape our forms send: the answer before, then the form. React throws
 * at anything else, which would be a fault of ours. A form that names no action passes: Next.js shows its page.
 * @param isCall sent by React in the browser, not by a form without JavaScript.
 */
export function isActionPayload(form: FormData, isCall: boolean): boolean {
  const names = new Set(form.keys());
  if (isCall) return isCallOfForm(form.get('0'), names);
  const references = [...names].filter((name) => name.startsWith('$ACTION_'));
  return references.every((name) => isReference(name, form, names));
}

/** `[answer before, "$K<n>"]`: the form is made of the fields whose names begin with `_<n>_`. */
function isCallOfForm(root: FormDataEntryValue | null, names: Set<string>): boolean {
  const args = parse(root);
  if (!Array.isArray(args) || args.length !== 2) return false;
  const [before, form] = args as [unknown, unknown];
  const id = typeof form === 'string' ? /^\$K([0-9a-f]{1,4})$/.exec(form)?.[1] : undefined;
  if (id === undefined || !isPlain(before)) return false;
  return [...names].every((name) => name === '0' || name.startsWith(`_${id}_`));
}

function isReference(name: string, form: FormData, names: Set<string>): boolean {
  if (name === '$ACTION_KEY' || /^\$ACTION_ID_[0-9a-f]{1,100}$/.test(name)) return true;
  const reference = /^\$ACTION_REF_([0-9]{1,4})$/.exec(name)?.[1];
  if (reference !== undefined) return names.has(`$ACTION_${reference}:0`);
  const part = /^\$ACTION_([0-9]{1,4}):([01])$/.exec(name);
  if (!part || !names.has(`$ACTION_REF_${part[1]}`)) return false;
  const value = parse(form.get(name));
  if (part[2] === '1') return Array.isArray(value) && value.length <= 2 && isPlain(value);
  const { id, bound } = Object(value) as { id?: unknown; bound?: unknown };
  if (typeof id !== 'string' || !/^[0-9a-f]{1,100}$/.test(id)) return false;
  return bound === null || (bound === '$@1' && names.has(`$ACTION_${part[1]}:1`));
}

function parse(value: FormDataEntryValue | null): unknown {
  try {
    return typeof value === 'string' ? JSON.parse(value) : undefined;
  } catch {
    return undefined;
  }
}

/** Texts that React reads as something else begin with $; an answer of ours holds no other than these. */
const PLAIN_TEXT = /^(?!\$)|^\$\$|^\$undefined$|^\$D[\d:.TZ+-]{1,40}$/;
const DEEPEST = 8;

function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return PLAIN_TEXT.test(value);
  if (typeof value !== 'object' || value === null) return value !== undefined;
  return depth < DEEPEST && Object.values(value).every((inner) => isPlain(inner, depth + 1));
}
