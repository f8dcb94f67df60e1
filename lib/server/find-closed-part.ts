import path from 'node:path';
import { findClosedFolder, type SystemAccount } from '@/lib/embedded-postgres/account';

/** What the site goes on reading after it has started: the build is made under whatever umask its operator has. */
const PARTS = ['.next/server/chunks', '.next/static', 'lib', 'node_modules', 'prisma/migrations', 'public'];

/** The first folder of the site at `root`, or above it, that the account may not enter, or nothing. */
export function findClosedPart(root: string, account: SystemAccount): string | undefined {
  for (const part of PARTS) {
    const closed = findClosedFolder(path.join(root, part), account);
    if (closed) return closed;
  }
  return undefined;
}
