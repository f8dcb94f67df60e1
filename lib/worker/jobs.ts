import 'server-only';
import type { Tx } from '@/lib/db';
import { eraseOldOriginals } from './retention-repository';

export type Job = {
  name: string;
  /** Cron pattern, Paris time. */
  pattern: string;
  run: (tx: Tx, now: Date) => Promise<void>;
};

const DAY = 86_400_000;

/** Work done by the clock; each job in one transaction, by one process. */
export const JOBS: Job[] = [
  {
    name: 'erase-raw-mail',
    pattern: '15 3 * * *',
    run: (tx, now) =>
      eraseOldOriginals(tx, {
        originalsBefore: new Date(now.getTime() - 30 * DAY),
        windowsBefore: new Date(now.getTime() - 2 * DAY),
      }),
  },
];
