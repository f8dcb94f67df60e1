import { setTimeout as delay } from 'node:timers/promises';
import { db } from '@/lib/db';
import { setMaxListeners } from 'node:events';
import { randomFrom, type Random } from '@/lib/demonstration/random';
import { findFreePort } from '@/lib/embedded-postgres/settings';
import type { Accepted } from '../resend-stand-in/sending';
import { startResendStandIn, type Mischief, type ResendStandIn } from '../resend-stand-in/start';
import { buildPairs } from './build-pairs';
import { bundleProcesses } from './bundle';
import { feedConversation, type Feeding } from './feed-conversation';
import { judge, type Judgement } from './judge';
import { keepRunning, type KeptProcess } from './processes';
import { RELAY_DOMAIN, relayVariables } from './relay-variables';
import { createWebhooks } from './webhooks';

export type ChaosPlan = {
  conversations: number;
  lettersEach: number;
  kills: number;
  /** Gives up, and counts as lost what has not left, after so long. */
  longest: number;
  seed: string;
  onProgress?: (line: string) => void;
};

export type ChaosResult = Judgement & {
  /** Processes that died of a kill, as the system tells. */
  kills: number;
  /** Kills of a worker between the provider's reading of its request and the answer. */
  killsDuringRequest: number;
  /** Requests that the provider's description does not allow. */
  invalid: string[];
};

/**
 * Letters through the whole relay while its processes are killed: two workers and a web process, a provider that is
 * slow, busy, broken and forgetful of answers. The environment must name an empty database.
 */
export async function runChaos(plan: ChaosPlan): Promise<ChaosResult> {
  const random = randomFrom(plan.seed);
  const pairs = await buildPairs(plan.conversations);
  const provider = await startResendStandIn({
    ...{ saysPerSecond: 400, chance: () => mischiefFrom(random), latency: () => random.integer(1, 25) },
  });
  const port = await findFreePort();
  const web = `http://127.0.0.1:${port}`;
  const webhooks = createWebhooks(`${web}/api/webhooks/resend`, random);
  const bundle = await bundleProcesses();
  provider.events.on('accepted', ({ id }: Accepted) => webhooks.fateOf(id));
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  let crashed: string | null = null;
  const processes = await startProcesses(provider, port, bundle, (name) => {
    crashed = name;
    stop.abort();
  });
  holdOnce(plan, provider);
  const killer = startKiller(plan, provider, processes, random);
  const timer = setTimeout(() => stop.abort(), plan.longest);
  const feeding: Feeding = {
    web,
    provider,
    webhooks,
    random,
    relayDomain: RELAY_DOMAIN,
    signal: stop.signal,
  };
  try {
    await feedAll(pairs.length, 16, (index) =>
      feedConversation(feeding, pairs[index]!, index, plan.lettersEach),
    );
    await untilQuiet(plan, provider, stop.signal);
    await webhooks.settled();
    await untilRead(stop.signal);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
    for (const { stop: end } of processes) await end();
    await provider.stop();
    bundle.remove();
  }
  if (crashed) throw new Error(`${String(crashed)} ended by itself`);
  const judgement = await judge(provider.accepted, plan);
  return { ...judgement, ...killer.counted(), invalid: provider.invalid };
}

function mischiefFrom(random: Random): Mischief | undefined {
  return random.pickWeighted<{ weight: number; mischief?: Mischief }>(
    [
      { weight: 930 },
      { weight: 20, mischief: { kind: 'cut-before' } },
      { weight: 25, mischief: { kind: 'cut-after' } },
      { weight: 10, mischief: { kind: 'answer', status: 500, name: 'internal_server_error' } },
      { weight: 10, mischief: { kind: 'answer', status: 409, name: 'concurrent_idempotent_requests' } },
      {
        weight: 2,
        mischief: {
          ...{ kind: 'answer', status: 429, name: 'rate_limit_exceeded', headers: { 'retry-after': '1' } },
        },
      },
      { weight: 3, mischief: { kind: 'foreign', status: 502, body: '<h1>Bad gateway</h1>' } },
    ],
    ({ weight }) => weight,
  ).mischief;
}

/** Half-way the provider says once that nobody may ask for seven seconds: longer than a turn is waited for. */
function holdOnce({ conversations, lettersEach }: ChaosPlan, provider: ResendStandIn): void {
  const middle = Math.floor((conversations * lettersEach) / 2);
  const tooFast = { name: 'rate_limit_exceeded', headers: { 'retry-after': '7' } };
  provider.events.on('accepted', () => {
    if (provider.accepted.length === middle)
      provider.mischief.push({ kind: 'answer', status: 429, ...tooFast });
  });
}

async function startProcesses(
  provider: ResendStandIn,
  port: number,
  bundle: { worker: string; web: string },
  onCrash: (name: string) => void,
): Promise<KeptProcess[]> {
  const variables = async (name: string) => relayVariables(await provider.openDoor(name), port);
  return [
    keepRunning('worker-a', bundle.worker, [], await variables('worker-a'), onCrash),
    keepRunning('worker-b', bundle.worker, [], await variables('worker-b'), onCrash),
    keepRunning('web', bundle.web, [String(port)], await variables('web'), onCrash),
  ];
}

/** Kills at random places of the run; every other time a worker whose request to the provider is open. */
function startKiller(plan: ChaosPlan, provider: ResendStandIn, processes: KeptProcess[], random: Random) {
  const total = plan.conversations * plan.lettersEach;
  const places = Array.from({ length: plan.kills }, () => random.integer(1, Math.floor(total * 0.97))).sort(
    (a, b) => a - b,
  );
  let killsDuringRequest = 0;
  let armed = 0;
  const byName = new Map(processes.map((one) => [one.name, one]));
  provider.events.on('request', (door: string) => {
    if (armed === 0 || !byName.get(door)?.isAlive() || !byName.get(door)?.kill()) return;
    armed--;
    killsDuringRequest++;
  });
  provider.events.on('accepted', () => {
    while (places.length > 0 && provider.accepted.length >= places[0]!) {
      places.shift();
      if ((plan.kills - places.length) % 5 < 3) armed++;
      else setTimeout(killAny, random.integer(0, 50));
    }
    if (provider.accepted.length % 250 === 0)
      plan.onProgress?.(`${provider.accepted.length} letters, ${deaths()} kills`);
  });
  const deaths = () => processes.reduce((sum, one) => sum + one.deaths(), 0);
  const killAny = () => {
    const alive = processes.filter((one) => one.isAlive());
    if (alive.length === 0 || !random.pick(alive).kill()) setTimeout(killAny, 20);
  };
  return { counted: () => ({ kills: deaths(), killsDuringRequest }) };
}

async function feedAll(count: number, hands: number, feed: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const hand = async () => {
    while (next < count) await feed(next++);
  };
  await Promise.all(Array.from({ length: hands }, hand));
}

/** Until the provider has every letter, and our own records say so. */
async function untilQuiet(plan: ChaosPlan, provider: ResendStandIn, signal: AbortSignal): Promise<void> {
  const total = plan.conversations * plan.lettersEach;
  const open = ['waiting', 'sending'] as const;
  while (
    provider.accepted.length < total ||
    (await db.outboxEntry.count({ where: { state: { in: [...open] } } })) > 0
  )
    await delay(200, undefined, { signal });
}

/** Until what came in was read. */
async function untilRead(signal: AbortSignal): Promise<void> {
  while ((await db.inboundEvent.count({ where: { processedAt: null } })) > 0)
    await delay(200, undefined, { signal });
}
