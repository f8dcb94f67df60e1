import 'server-only';
import { statfs } from 'node:fs/promises';
import { env } from '@/lib/env';

/** Under this PostgreSQL may soon have no room to write; it stops when there is none. */
const LEAST_FREE_MB = 200;

type Room = { bavail: number; bsize: number };

/** Says so when the disk of the data folder is full, or nearly. Where that cannot be known nothing is said. */
export async function findFullDisk(readRoom: (folder: string) => Promise<Room> = statfs): Promise<string[]> {
  const room = await readRoom(env.DATA_DIR ?? '.').catch(() => undefined);
  if (!room) return [];
  const free = Math.floor((room.bavail * room.bsize) / 1_000_000);
  return free < LEAST_FREE_MB ? [`disk: ${free} MB are free for the data, ${LEAST_FREE_MB} are needed`] : [];
}
