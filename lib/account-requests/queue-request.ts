import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Tx } from '@/lib/db';
import { seal } from '@/lib/seal';
import { insertRequest } from './repository';
import type { AskedRequest } from './schema';

/**
 * Queues what somebody asked about an account. Whether the address has one is looked up by the worker only, so neither
 * the answer nor its time tells.
 */
export async function queueAccountRequest(tx: Tx, request: AskedRequest): Promise<void> {
  await insertRequest(tx, randomUUID(), seal(JSON.stringify(request)));
}
