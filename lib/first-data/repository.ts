import type { Tx } from '@/lib/db';

type FirstMission = { name: string; shortName: string; town: string };

/** Keeps the row that is there: its facts are the director's. */
export async function insertMission(tx: Tx, mission: FirstMission): Promise<void> {
  await tx.mission.createMany({ data: [{ id: 1, ...mission }], skipDuplicates: true });
}

/** Publishes the first charter unless there is one. */
export async function insertFirstCharter(tx: Tx, body: string, publishedAt: Date): Promise<void> {
  if ((await tx.charter.count()) === 0) await tx.charter.create({ data: { version: 1, body, publishedAt } });
}
