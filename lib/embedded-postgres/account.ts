import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

const NOBODY = 65534;

/** The system account PostgreSQL runs under, or nothing when that is simply ours. */
export type SystemAccount = { uid: number; gid: number } | undefined;

/** PostgreSQL refuses to run as root: then it runs as the owner of its data, at first as nobody (uid 65534). */
export function chooseAccount(clusterDir: string): SystemAccount {
  if (process.getuid?.() !== 0) return undefined;
  const owner = existsSync(clusterDir) ? statSync(clusterDir) : undefined;
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : { uid: NOBODY, gid: NOBODY };
}

/** The first folder on the way down to `target` that the account may not enter, or nothing. */
export function findClosedFolder(target: string, account: SystemAccount = { uid: NOBODY, gid: NOBODY }) {
  const { root } = path.parse(path.resolve(target));
  const parts = path.resolve(target).slice(root.length).split(path.sep).filter(Boolean);
  const folders = parts.map((_, i) => root + parts.slice(0, i + 1).join(path.sep));
  return folders.find((folder) => {
    if (!existsSync(folder)) return false;
    const { mode, uid, gid } = statSync(folder);
    if (uid === account.uid) return !(mode & 0o100);
    return gid === account.gid ? !(mode & 0o010) : !(mode & 0o001);
  });
}
