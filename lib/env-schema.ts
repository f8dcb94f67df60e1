import { z } from 'zod';
import { PlainError } from './plain-error';

const flag = <T extends [string, ...string[]]>(...values: T) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}` });
const address = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });
const database = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must look like postgresql://user:password@host:5432/name',
});

/** Every name we read, as people write it in the environment or in `.env`; see `.env.example`. */
export const settingsSchema = z.object({
  PORT: z.coerce.number({ error: 'must be a port, 1 to 65535' }).int().min(1).max(65535).default(3000),
  HOST: z.string().optional(),
  TRUSTED_PROXIES: z.coerce
    .number({ error: 'must be a number of proxies, 0 to 10' })
    .int()
    .min(0)
    .max(10)
    .default(0),
  HSTS_PRELOAD: flag('on', 'off').default('off'),
  PUBLIC_URL: address.transform((url) => url.replace(/\/+$/, '')).optional(),
  DATABASE_URL: database.optional(),
  DATABASE_OWNER_URL: database.optional(),
  DATA_DIR: z.string().optional(),
  AUTH_SECRET: z
    .string()
    .min(32, 'must be at least 32 characters; openssl rand -base64 32 makes one')
    .optional(),
  ENCRYPTION_KEY: z
    .string()
    .refine(
      (keys) => keys.split(',').every((key) => Buffer.from(key.trim(), 'base64').length === 32),
      'must be 32 bytes in base64; openssl rand -base64 32 makes one',
    )
    .optional(),
  RESEND_API_KEY: z.string().optional(),
  RESEND_WEBHOOK_SECRET: z
    .string()
    .startsWith('whsec_', 'must be the webhook secret of Resend, whsec_…')
    .optional(),
  RESEND_BASE_URL: address.optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^@\s]+@[^@\s]+\.[^@\s]+$|<[^@\s]+@[^@\s]+>$/, 'must be an e-mail address')
    .optional(),
  RELAY_DOMAIN: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a domain name in lower case')
    .optional(),
  MAP_STYLE_URL: address.optional(),
  GEO_API_URL: address.default('https://geo.api.gouv.fr'),
  SIRENE_API_URL: address.default('https://recherche-entreprises.api.gouv.fr'),
  ROME_URL: address.optional(),
  WORKER: flag('on', 'off').default('on'),
  SECOND_FACTOR: flag('required', 'optional').optional(),
  SEED: flag('demo', 'none').optional(),
  LOG_LEVEL: flag('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent').default('info'),
});

/** Raw names and values; an empty value counts as absent, as `.env` files have them. */
export type RawEnvironment = Record<string, string | undefined>;
export type Settings = ReturnType<typeof readSettings>;

/** Reads the settings with their defaults. @throws PlainError that lists everything wrong with them. */
export function readSettings(raw: RawEnvironment) {
  const filled = Object.fromEntries(Object.entries(raw).filter(([, value]) => value?.trim()));
  const parsed = settingsSchema.safeParse(filled);
  if (!parsed.success) {
    throw wrongEnvironment(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`));
  }
  const { data } = parsed;
  const settings = {
    ...data,
    PUBLIC_URL: data.PUBLIC_URL ?? `http://localhost:${data.PORT}`,
    SEED: data.SEED ?? (data.DATABASE_URL || data.RESEND_API_KEY ? ('none' as const) : ('demo' as const)),
    RELAY_DOMAIN: data.RELAY_DOMAIN ?? 'relais.cartemploi.test',
    MAIL_FROM: data.MAIL_FROM ?? 'ne-pas-repondre@relais.cartemploi.test',
    SECOND_FACTOR:
      data.SECOND_FACTOR ?? (data.RESEND_API_KEY ? ('required' as const) : ('optional' as const)),
    mailTransport: data.RESEND_API_KEY ? ('resend' as const) : ('local' as const),
    // The local mailbox shows everybody's sign-in links: only this machine may see it.
    HOST: data.HOST ?? (data.RESEND_API_KEY ? undefined : '127.0.0.1'),
  };
  const problems = [...findTransportProblems(data, settings), ...findUnknownNames(raw)];
  if (problems.length) throw wrongEnvironment(problems);
  return settings;
}

export function wrongEnvironment(problems: string[]) {
  const list = problems.map((problem) => `  - ${problem}`).join('\n');
  return new PlainError(`The environment is not right; nothing was started.\n${list}\nSee .env.example.`);
}

function findTransportProblems(
  data: z.output<typeof settingsSchema>,
  { PUBLIC_URL, HOST }: { PUBLIC_URL: string; HOST: string | undefined },
) {
  const { hostname, protocol } = new URL(PUBLIC_URL);
  if (!data.RESEND_API_KEY) {
    const open = [
      ...(isLoopback(hostname) ? [] : [['PUBLIC_URL', PUBLIC_URL, 'on localhost']]),
      ...(HOST && !isLoopback(HOST) ? [['HOST', HOST, 'unset']] : []),
    ];
    return open.map(
      ([name, value, safe]) =>
        `${name} is ${value}, but without RESEND_API_KEY mail stays in a mailbox that shows everybody's sign-in ` +
        `links: set RESEND_API_KEY, or leave ${name} ${safe}`,
    );
  }
  const needed = (['PUBLIC_URL', 'MAIL_FROM', 'RELAY_DOMAIN', 'RESEND_WEBHOOK_SECRET'] as const).filter(
    (name) => !data[name],
  );
  const problems = needed.map((name) => `${name} is missing: RESEND_API_KEY needs it`);
  if (protocol === 'http:' && !isLoopback(hostname))
    problems.push('PUBLIC_URL must be https when mail really leaves');
  return problems;
}

/** True for the names of this very machine: localhost, 127.0.0.0/8 and ::1. */
export function isLoopback(hostname: string) {
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(hostname);
}

const OUR_PREFIX = /^(RESEND|RELAY|SIRENE|ROME|MAP_STYLE|ENCRYPTION)_/;

function findUnknownNames(raw: RawEnvironment) {
  const known = Object.keys(settingsSchema.shape);
  return Object.keys(raw).flatMap((name) => {
    if (known.includes(name)) return [];
    const meant = known.find((other) => other.length >= 8 && differBySlip(name, other));
    if (meant) return [`${name} is unknown: did you mean ${meant}?`];
    return OUR_PREFIX.test(name) ? [`${name} is unknown`] : [];
  });
}

/** One letter too many, too few, another, or two swapped, or other separators. */
function differBySlip(a: string, b: string) {
  const bare = (name: string) => name.replaceAll(/[_-]/g, '').toUpperCase();
  if (bare(a) === bare(b)) return true;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  const [tailA, tailB] = [restA.slice(1), restB.slice(1)];
  const swapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return tailA === restB || restA === tailB || tailA === tailB || swapped;
}
