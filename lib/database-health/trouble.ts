/** Classes of SQLSTATE that tell of the server, not of the statement: connection, resources, operator, system. */
const CLASSES = /^(08|53|57|58)...$/;
/** A lock that others held for too long, and a transaction that stood still. */
const STATES = new Set(['55P03', '25P03', '25P04']);
const SOCKET = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND']);
/** Prisma's own: cannot reach, timed out, closed, no free connection, a transaction that ended too late. */
const PRISMA = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028']);
/** What the driver says without a code. */
const MESSAGE =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection)/;
const KINDS = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections']);

/**
 * Whether an error says that the database could not do its work: away, held, out of room or too busy. The same request
 * may succeed later. Errors wrap each other, so their causes are looked at too.
 */
export function isDatabaseTrouble(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 5) return false;
  const { code, originalCode, kind, message, cause, meta } = error as Record<string, unknown>;
  return (
    [code, originalCode].some(isTroubleCode) ||
    (typeof kind === 'string' && KINDS.has(kind)) ||
    (typeof message === 'string' && MESSAGE.test(message)) ||
    [cause, meta, (meta as Record<string, unknown> | undefined)?.driverAdapterError].some((inner) =>
      isDatabaseTrouble(inner, depth + 1),
    )
  );
}

const isTroubleCode = (code: unknown): boolean =>
  typeof code === 'string' &&
  (CLASSES.test(code) || STATES.has(code) || SOCKET.has(code) || PRISMA.has(code));
