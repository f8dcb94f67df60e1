import 'server-only';

import { db } from '@/lib/db';

/** The highest version published; null before the first. */
export async function findCharterInForce(): Promise<{
  id: number;
  version: number;
  body: string;
  publishedAt: Date;
} | null> {
  return db.charter.findFirst({
    orderBy: { version: 'desc' },
    select: { id: true, version: true, body: true, publishedAt: true },
  });
}
