import { type BuiltAction } from '../access/built-doors';
import { type Role } from '../access/roles';
import { ODD_VALUES } from './odd-values';

/** One request, as it leaves: the path is written raw. */
export type FuzzCase = {
  label: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
};
/** An action that one who may use it is refused without these fields, whatever else is sent. */
export type Incomplete = { action: BuiltAction; role: Role; missing: string[] };
/** An action with somebody who may not use it. */
export type Forbidden = { action: BuiltAction; role: Role };
export type Known = {
  routes: string[];
  actions: BuiltAction[];
  forbidden: Forbidden[];
  incomplete: Incomplete[];
  origin: string;
  /** Names of parameters and fields that the pages use. */
  names: string[];
  /** Identifiers of real things. */
  values: string[];
  /** Cookie headers; the visitor's is empty. */
  cookies: Map<Role, string>;
};

/** A repeatable source of chance: the same seed makes the same cases. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Maker = (known: Known, random: () => number) => FuzzCase;

/** Anything at all, of which some is accepted. */
export const makeCase: Maker = (known, random) => {
  const { pick, read, call, send, malformed } = makersOf(known, random);
  return pick([read, read, read, read, call, call, call, send, malformed, malformed])();
};

/** What must be refused: the wrong person, an input without what it needs, a payload that is none of ours. */
export const makeRefusedCase: Maker = (known, random) => {
  const { pick, call, send, malformed } = makersOf(known, random);
  const wrongPerson = () => pick(known.forbidden);
  return pick([
    () => call(wrongPerson()),
    () => send(wrongPerson()),
    () => call(pick(known.incomplete)),
    () => call(pick(known.incomplete)),
    malformed,
  ])();
};

type Called = { action: BuiltAction; role?: Role; missing?: string[] };

function makersOf(known: Known, random: () => number) {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const value = () => (random() < 0.4 ? pick(known.values) : pick(ODD_VALUES));
  const raw = (text: string) => encodeURIComponent(wellFormed(text)).slice(0, 3_000).replace(/%.?$/, '');
  const inPath = () =>
    random() < 0.05 ? pick(['%', '%00', '%E9', '%2e%2e', '..', '%ff']) : raw(value()) || 'a';
  const fill = (route: string) => route.replaceAll(/\[[^\]]+\]/g, inPath);
  const question = () => {
    const parts = Array.from(
      { length: Math.floor(random() * 4) },
      () => `${raw(pick(known.names))}=${raw(value())}`,
    );
    return parts.length ? `?${parts.join('&')}`.slice(0, 6_000) : '';
  };
  const anybody = pick([...known.cookies.keys()]);
  const client = Array.from({ length: 4 }, () => 1 + Math.floor(random() * 250)).join('.');
  const headersOf = (role: Role): Record<string, string> => {
    const cookie = known.cookies.get(role);
    return { 'x-forwarded-for': client, ...(cookie ? { cookie } : {}) };
  };
  const part = (name: string, text: string) =>
    `--x\r\nContent-Disposition: form-data; name="${name.replaceAll('"', '%22')}"\r\n\r\n${wellFormed(text)}\r\n`;
  const fields = (prefix: string, missing: string[] = []) =>
    Array.from({ length: Math.floor(random() * 12) }, () => pick(known.names))
      .filter((name) => !missing.includes(name))
      .map((name) => part(prefix + name, value()))
      .join('');
  const formOf = (role: Role) => ({
    ...headersOf(role),
    origin: known.origin,
    'content-type': 'multipart/form-data; boundary=x',
  });

  const read = (): FuzzCase => {
    const route = pick(known.routes);
    const odd: Record<string, string> =
      random() < 0.15 ? { rsc: '1', [pick(ODD_HEADERS)]: raw(value()).slice(0, 2_000) } : {};
    return {
      label: `GET ${route}`,
      method: 'GET',
      path: fill(route) + question(),
      headers: { ...headersOf(anybody), ...odd },
    };
  };
  const call = ({ action, role, missing }: Called = { action: pick(known.actions) }): FuzzCase => ({
    label: `call ${action.name}`,
    method: 'POST',
    path: fill(action.address),
    headers: { ...formOf(role ?? anybody), 'next-action': action.id },
    body: `${part('_1_vide', '')}${fields('_1_', missing)}${part('0', '[null,"$K1"]')}--x--\r\n`,
  });
  const send = ({ action, role, missing }: Called = { action: pick(known.actions) }): FuzzCase => {
    const reference =
      part('$ACTION_REF_1', '') + part('$ACTION_1:0', JSON.stringify({ id: action.id, bound: '$@1' }));
    return {
      label: `form ${action.name}`,
      method: 'POST',
      path: fill(action.address),
      headers: formOf(role ?? anybody),
      body: `${reference}${part('$ACTION_1:1', '[null]')}${part('$ACTION_KEY', 'k')}${fields('', missing)}--x--\r\n`,
    };
  };
  const malformed = (): FuzzCase => {
    const { id, address } = pick(known.actions);
    const text = wellFormed(value());
    const bodies = [
      text,
      part('0', text) + '--x--',
      `${part('_1_a', 'b')}${part('0', `["${text}"]`)}--x--`,
      '--x',
      fields(''),
    ];
    const types = [
      'multipart/form-data; boundary=x',
      'multipart/form-data',
      'text/plain',
      'application/json',
      'application/x-www-form-urlencoded',
    ];
    const action: Record<string, string> =
      random() < 0.7 ? { 'next-action': pick([id, 'a'.repeat(42), 'x', raw(text).slice(0, 200)]) } : {};
    const path = fill(random() < 0.5 ? address : pick(known.routes));
    const sent = { ...formOf(anybody), 'content-type': pick(types), ...action };
    const method = random() < 0.9 ? 'POST' : pick(['TRACE', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']);
    return {
      label: `malformed ${path.split('?')[0]!.slice(0, 80)}`,
      method,
      path,
      headers: sent,
      body: pick(bodies),
    };
  };
  return { pick, read, call, send, malformed };
}

/** Half a pair of surrogates cannot leave: UTF-8 has none. */
const wellFormed = (text: string) => Buffer.from(text).toString();

const ODD_HEADERS = [
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
  'accept',
  'accept-language',
  'if-none-match',
  'range',
  'x-forwarded-host',
];
