import { Socket } from 'node:net';
import pg from 'pg';
import { UnknownTerm } from './axis-sources';
import {
  readChanges,
  readEntries,
  readPosition,
  readSnapshot,
  type PublicChange,
  type Snapshot,
} from './read-public';
import { readVocabulary, readVocabularyStamp } from './read-vocabulary';
import { AXES, type SearchAxis } from './schema';

/** How soon a lost notification, a new day or a new term is noticed. */
const POLL_EVERY = 5000;
const RECONNECT_AFTER = 1000;
/** Polls make a living connection speak far more often; the first row of a rebuild takes less. */
const SILENCE = 60_000;

/**
 * Keeps a snapshot of what is public in step with the database: `public_change` tells at once, a poll notices what was
 * not told. Everything runs one after the other on one connection, so that no reader sees half a change.
 */
export class PublicFollower {
  private client?: pg.Client;
  private snapshot?: Snapshot;
  private stamp = '';
  private queue: Promise<void> = Promise.resolve();
  private timer?: NodeJS.Timeout;
  private retry?: NodeJS.Timeout;
  private waiting: { version: number; tell: () => void }[] = [];
  private isStopped = false;

  constructor(
    private readonly url: string,
    private readonly onTrouble: (error: unknown) => void,
    /** Milliseconds without a byte after which the connection counts as lost. */
    private readonly silence = SILENCE,
  ) {}

  /** Resolves once everything is built. One that cannot start stops, and is of no more use. */
  async start(): Promise<Snapshot> {
    try {
      await this.inTurn(() => this.connect());
    } catch (error) {
      await this.stop();
      throw error;
    }
    return this.current();
  }

  current(): Snapshot {
    if (!this.snapshot) throw new Error('The search index is not built yet');
    return this.snapshot;
  }

  get isReady(): boolean {
    return this.snapshot !== undefined;
  }

  /** Resolves once the index holds this version of what is public. */
  reached(version: number): Promise<void> {
    if (this.snapshot && this.snapshot.version >= version) return Promise.resolve();
    return new Promise((tell) => this.waiting.push({ version, tell }));
  }

  /** Looks for what was not told: lost notifications, another day, new terms. */
  poll(): Promise<void> {
    return this.quietly(async () => {
      const client = this.open();
      const { version, day } = await readPosition(client);
      // a version that went back is another database, restored from a copy
      const isAnother = version < this.current().version;
      if (isAnother || day !== this.current().day || this.isRagged()) return this.rebuild();
      // entries hold the terms that their ids meant, and a trade's domains
      if ((await readVocabularyStamp(client)) !== this.stamp) return this.rebuild();
      await this.catchUp();
    });
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.retry);
    await this.queue;
    clearInterval(this.timer);
    await this.client?.end().catch(this.onTrouble);
  }

  private async connect(): Promise<void> {
    if (this.isStopped) return;
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'cartemploi-search',
      keepAlive: true,
      stream: () => openSocket(this.silence),
    });
    client.on('error', this.onTrouble);
    client.once('end', () => {
      if (this.client === client) this.client = undefined;
      this.reconnect();
    });
    client.on('notification', () => void this.quietly(() => this.catchUp()));
    await client.connect();
    this.client = client;
    try {
      await client.query('LISTEN public_change');
      if (this.snapshot) await this.catchUp();
      else await this.rebuild();
    } catch (error) {
      // one that may not listen would never tell
      await client.end();
      throw error;
    }
    this.timer ??= setInterval(() => void this.poll(), POLL_EVERY).unref();
  }

  /**
   * One attempt at a time: a connection that fails says so twice, by its end and by the failure. What was never built is
   * for `start` to refuse.
   */
  private reconnect(): void {
    if (this.isStopped || this.retry || this.client || !this.snapshot) return;
    this.retry = setTimeout(() => {
      void this.quietly(() => this.connect()).then(() => {
        this.retry = undefined;
        this.reconnect();
      });
    }, RECONNECT_AFTER).unref();
  }

  private async rebuild(): Promise<void> {
    this.stamp = await readVocabularyStamp(this.open());
    this.snapshot = await readSnapshot(this.open());
    this.tellWaiting();
  }

  private async catchUp(): Promise<void> {
    for (;;) {
      const changes = await readChanges(this.open(), this.current().version);
      const last = changes.at(-1);
      if (!last) return;
      const hasGap = changes[0]?.version !== this.current().version + 1;
      if (hasGap || changes.some(({ axis }) => axis === 'all')) return this.rebuild();
      await this.apply(changes);
      this.current().version = last.version;
      this.tellWaiting();
    }
  }

  private async apply(changes: readonly PublicChange[]): Promise<void> {
    for (const axis of AXES) {
      const ids = [...new Set(changes.flatMap((change) => (change.axis === axis ? [change.entityId] : [])))];
      if (ids.length > 0) await this.refresh(axis, ids);
    }
  }

  private async refresh(axis: SearchAxis, ids: readonly string[]): Promise<void> {
    const { indexes, vocabulary } = this.current();
    const read = (known: typeof vocabulary) => readEntries(this.open(), axis, ids, known);
    const entries = await read(vocabulary).catch(async (error: unknown) => {
      if (!(error instanceof UnknownTerm)) throw error;
      this.current().vocabulary = await readVocabulary(this.open());
      return read(this.current().vocabulary);
    });
    for (const id of ids) indexes[axis].remove(id);
    for (const entry of entries) indexes[axis].put(entry);
  }

  private isRagged(): boolean {
    return AXES.some((axis) => this.current().indexes[axis].isRagged);
  }

  private tellWaiting(): void {
    const { version } = this.current();
    const arrived = this.waiting.filter((one) => one.version <= version);
    this.waiting = this.waiting.filter((one) => one.version > version);
    for (const { tell } of arrived) tell();
  }

  private open(): pg.Client {
    if (!this.client) throw new Error('The search index has lost its connection');
    return this.client;
  }

  /** One thing at a time; a failure is told and the next one tries again. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(this.onTrouble);
    return turn;
  }

  /** The same for what nobody waits for: told is enough. */
  private quietly(work: () => Promise<void>): Promise<void> {
    return this.inTurn(work).catch(() => undefined);
  }
}

/** A connection of which the other end is gone says nothing, not even that it is. */
function openSocket(silence: number): Socket {
  const socket = new Socket();
  return socket.setTimeout(silence, () => socket.destroy(new Error('The database has fallen silent')));
}
