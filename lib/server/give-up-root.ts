import path from 'node:path';
import { chooseAccount, findClosedFolder } from '@/lib/embedded-postgres/account';
import { log } from '@/lib/log';

/**
 * Goes on as the account of the data, or as nobody: a fault in what serves everybody must not give the machine away.
 * Stays root only where that account could not read the site's own files, and says so.
 */
export function giveUpRoot(dataDir: string | undefined): void {
  const account = chooseAccount(path.join(dataDir ?? '.data', 'postgres'));
  if (!account) return;
  const closed = findClosedFolder(process.cwd(), account);
  if (closed) {
    log.warn({ folder: closed }, 'the site stays root: others may not enter the folder that it is in');
    return;
  }
  process.setgroups!([account.gid]);
  process.setgid!(account.gid);
  process.setuid!(account.uid);
}
