import 'server-only';
import { db, type Tx } from '@/lib/db';
import type { MissionSettings } from './settings-schema';

/** The settings as the director edits them; null before the territory pack is loaded. */
export async function findMissionSettings(tx: Tx = db): Promise<MissionSettings | null> {
  return tx.mission.findUnique({ where: { id: 1 }, omit: { id: true, updatedAt: true } });
}

export async function updateMissionSettings(tx: Tx, settings: MissionSettings): Promise<void> {
  await tx.mission.update({ where: { id: 1 }, data: settings });
}
