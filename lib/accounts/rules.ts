const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A mailed link works for one hour, once. */
export const SIGN_IN_LINK_LIFETIME = HOUR;

/** Links of one address that may work at a time: more would only flood its mailbox. */
export const LIVE_LINKS_AN_ADDRESS = 10;

/** A mailed link that gives an account another address works for one day, once. */
export const ADDRESS_CHANGE_LIFETIME = DAY;

/** How often somebody may ask for another address in a day. */
export const ADDRESSES_A_DAY = 5;

/** Mails of this kind that one address gets a day, whoever asks: nobody is flooded through us. */
export const ADDRESS_MAILS_A_DAY = 3;

/** How long after signing in somebody may ask for another address: an open computer is not its owner. */
export const RECENT_SIGN_IN = 15 * MINUTE;

const STAFF = new Set(['counsellor', 'director']);

/** How long a session lives after its last use: staff read other people's letters, so theirs is short. */
export function idleLifetime(role: string): number {
  return STAFF.has(role) ? 4 * HOUR : 14 * DAY;
}

/** How long a session lives at most, however much it is used. */
export function longestLifetime(role: string): number {
  return STAFF.has(role) ? 12 * HOUR : 30 * DAY;
}

/** A session's expiry is written again only once it has slid by this much, to spare a write at every page. */
function slidingStep(role: string): number {
  return STAFF.has(role) ? 5 * MINUTE : DAY;
}

type Times = { createdAt: Date; expires: Date };

/** Whether a session still lives at `now`. */
export function isSessionAlive(role: string, { createdAt, expires }: Times, now: Date): boolean {
  return expires > now && createdAt.getTime() + longestLifetime(role) > now.getTime();
}

/** The new expiry of a session used at `now`, or null while the stored one is recent enough. */
export function slideSession(role: string, { createdAt, expires }: Times, now: Date): Date | null {
  const end = createdAt.getTime() + longestLifetime(role);
  const next = Math.min(now.getTime() + idleLifetime(role), end);
  return next - expires.getTime() >= slidingStep(role) ? new Date(next) : null;
}

const HOME_OF_ROLE: Record<string, string> = {
  candidate: '/mon-profil',
  company: '/mon-entreprise',
  partner: '/ma-structure',
  counsellor: '/conseil',
  director: '/conseil',
};

/** Where somebody lands after signing in when nothing better was asked for. */
export function homeOfRole(role: string): string {
  return HOME_OF_ROLE[role] ?? '/mon-compte';
}

/** Only a path of this site, never `//host`, `/\host` or a scheme: whatever else is asked for is dropped. */
export function safePath(wanted: string | undefined | null): string | null {
  if (!wanted || !OWN_PATH.test(wanted) || wanted.length > 500) return null;
  const base = 'http://site.invalid';
  if (!URL.canParse(wanted, base)) return null;
  const url = new URL(wanted, base);
  if (url.origin !== base || /^\/(connexion|inscription|api)(\/|$)/.test(url.pathname)) return null;
  const path = url.pathname + url.search + url.hash;
  // `/.//host` is read as `//host`
  return OWN_PATH.test(path) ? path : null;
}

const OWN_PATH = /^\/(?![/\\])[^\\\s]*$/;

export const DEAD_LINK =
  'Il a déjà servi, ou il a plus d’une heure. Demandez-en un autre : il arrive en une minute.';
