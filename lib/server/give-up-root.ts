import path from 'node:path';
import { chooseAccount } from '@/lib/embedded-postgres/account';
import { log } from '@/lib/log';
import { findClosedPart } from './find-closed-part';

/**
 * Goes on as the account of the data, or as nobody: a fault in what serves everybody must not give the machine away.
 * Stays root only where that account could not read the site's own files, and says so.
 */
export function giveUpRoot(dataDir: string | undefined): void {
  const account = chooseAccount(path.join(dataDir ?? '.data', 'postgres'));
  if (!account) return;
  const closed = findClosedPart(process.cwd(), account);
  if (closed) {
    log.warn({ folder: closed }, 'the site stays root: others may not enter a folder of it');
    return;
  }
  process.setgroups!([account.gid]);
  process.setgid!(account.gid);
  process.setuid!(account.uid);
}
