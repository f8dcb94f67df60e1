import 'server-only';
import { Cron } from 'croner';
import { transaction } from '@/lib/db';
import { errorFacts, log } from '@/lib/log';
import { JOBS, type Job } from './jobs';
import { tryLock } from './lock-repository';

/** Starts the clock; every process has one, the advisory lock lets a single one do the work. */
export function startSchedule(now: () => Date): { stop: () => void } {
  const clocks = JOBS.map(
    (job) =>
      new Cron(job.pattern, { timezone: 'Europe/Paris', protect: true, unref: true }, () =>
        runJob(job, now()),
      ),
  );
  return { stop: () => clocks.forEach((clock) => clock.stop()) };
}

/** Runs a job unless another process is at it. */
export async function runJob(job: Job, now: Date): Promise<void> {
  try {
    await transaction(async (tx) => {
      if (await tryLock(tx, `job:${job.name}`)) await job.run(tx, now);
    }, 600_000);
    log.info({ job: job.name }, 'scheduled work done');
  } catch (error) {
    log.error({ job: job.name, ...errorFacts(error) }, 'scheduled work failed');
  }
}
