import 'server-only';
import { db, type Tx } from '@/lib/db';

/**
 * Reads once for each transaction, so that a thousand rows saved in one do not read the referential a thousand times.
 * Outside a transaction every call reads: nothing is ever older than the transaction that asks.
 */
export function oncePerTransaction<Value>(read: (tx: Tx) => Promise<Value>): (tx: Tx) => Promise<Value> {
  const known = new WeakMap<Tx, Promise<Value>>();
  return (tx) => {
    if (tx === db) return read(tx);
    const value = known.get(tx) ?? read(tx);
    known.set(tx, value);
    return value;
  };
}
