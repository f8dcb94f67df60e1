import 'server-only';
import { Cron } from 'croner';
import { transaction } from '@/lib/db';
import { askClock } from '@/lib/erasures/ask-clock';
import { askPerson, eraseWithinCap, TooMuchAtOnce } from '@/lib/erasures/cap-erasure';
import { errorFacts, log } from '@/lib/log';
import { JOBS, type Job } from './jobs';
import { tryLock } from './lock-repository';

/** Starts the clock; every process has one, the advisory lock lets a single one do the work. */
export function startSchedule(): { stop: () => void } {
  const clocks = JOBS.map(
    (job) =>
      new Cron(job.pattern, { timezone: 'Europe/Paris', protect: true, unref: true }, () =>
        runOnTime(job, new Date()),
      ),
  );
  return { stop: () => clocks.forEach((clock) => clock.stop()) };
}

/** Runs a job by the database's clock; one that erases waits while that clock and this process's disagree. */
export async function runOnTime(job: Job, processNow: Date): Promise<void> {
  try {
    const { now, mayErase } = await askClock(processNow);
    if (mayErase || !job.erases) await runJob(job, now);
  } catch (error) {
    log.error({ job: job.name, ...errorFacts(error) }, 'scheduled work could not begin');
  }
}

/** Runs a job unless another process is at it. What would erase too much at once is undone and asked for. */
export async function runJob(job: Job, now: Date): Promise<void> {
  try {
    await transaction(async (tx) => {
      if (!(await tryLock(tx, `job:${job.name}`))) return;
      await eraseWithinCap(tx, job.erases ?? [], () => job.run(tx, now));
    }, 600_000);
    log.info({ job: job.name }, 'scheduled work done');
  } catch (error) {
    if (error instanceof TooMuchAtOnce) return transaction((tx) => askPerson(tx, error.erasure));
    log.error({ job: job.name, ...errorFacts(error) }, 'scheduled work failed');
  }
}
