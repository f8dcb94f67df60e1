import { lastKnownNow } from '@/lib/database-clock';
import { env } from '@/lib/env';
import { chooseTransport } from '@/lib/mail/transport/choose';
import { giveUpRoot } from '@/lib/server/give-up-root';
import { startWorker } from '@/lib/worker/run-worker';

const worker = startWorker({
  transport: chooseTransport(lastKnownNow),
  now: lastKnownNow,
  random: Math.random,
});
giveUpRoot(env.DATA_DIR);
console.log('The worker is running. Ctrl-C stops it after what it is doing.');

let stopping = false;
const stop = () => {
  if (stopping) return;
  stopping = true;
  void worker.stop().then(() => process.exit(0));
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
