const STAFF = new Set(['counsellor', 'director']);

/** A session that waits for the second factor is of no use after this long: half an hour to install an application. */
export const PENDING_LIFETIME = 30 * 60_000;

/** Codes that one person may try; a code has a million values, of which three are right at a time. */
export const TRIES_AT_ONCE = { count: 5, seconds: 900 };
export const TRIES_A_DAY = { count: 30, seconds: 86_400 };

export const RECOVERY_CODES = 10;

export const isStaffRole = (role: string): boolean => STAFF.has(role);

type Standing = {
  role: string;
  /** Whether this person has a factor in use. */
  enrolled: boolean;
  /** When this session gave it. */
  factorAt: Date | null;
};

/** Whether a session opened by a mailed link must still give the second factor, or have one set up. */
export function lacksFactor({ role, enrolled, factorAt }: Standing, isRequired: boolean): boolean {
  return isStaffRole(role) && factorAt === null && (enrolled || isRequired);
}

/** The page that asks for the second factor, and leads on to `path`. */
export const waitingPath = (path: string): string =>
  `/connexion/second-facteur?suite=${encodeURIComponent(path)}`;
