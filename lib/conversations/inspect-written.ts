import 'server-only';
import { inspectFiles, type InspectedFile } from '@/lib/attachments/inspect-file';
import { readFiles } from '@/lib/attachments/keep-attachments';
import { formatMoment } from '@/lib/calendar';
import { transaction } from '@/lib/db';
import { DomainError } from '@/lib/domain-error';
import { hitLimit } from '@/lib/rate-limit';
import type { Correspondent } from './policy';
import { checkMayWrite } from './write-letter';

type Writing = { actor: Correspondent; conversationId: string; now: Date };

/** Per person: as many as letters, and those count too from which no letter came. */
export const INSPECTIONS = { count: 30, seconds: 3600 };

/** Files are read one at a time: more persons than these would wait too long, and so would the mail that arrives. */
export const MOST_AT_ONCE = 4;

/** Whose files this process looks through now. */
const busyWith = new Set<string>();

/**
 * Looks through the files of a letter written on the site. It takes seconds of work, so whether the letter may leave at
 * all (whose exchange it is, the letters of the last hour) is asked before it, and once more when it leaves.
 * @throws what `writeLetter` throws, and DomainError in French for too many at once or within the hour, the files still unread.
 */
export async function inspectWritten(files: readonly File[], writing: Writing): Promise<InspectedFile[]> {
  if (files.length === 0) return [];
  const { userId } = writing.actor;
  if (busyWith.has(userId)) throw new DomainError(ONE_AT_A_TIME);
  if (busyWith.size >= MOST_AT_ONCE) throw new DomainError(BUSY);
  busyWith.add(userId);
  try {
    await checkMayInspect(writing);
    return await inspectFiles(await readFiles(files));
  } finally {
    busyWith.delete(userId);
  }
}

async function checkMayInspect({ actor, conversationId, now }: Writing): Promise<void> {
  await transaction((tx) => checkMayWrite(tx, conversationId, { actor, now }));
  const wait = await hitLimit(`inspect-files:${actor.userId}`, INSPECTIONS, now);
  if (wait > 0) throw new DomainError(tooOften(new Date(now.getTime() + wait * 1000)));
}

const ONE_AT_A_TIME =
  'Les fichiers de votre lettre précédente sont encore en cours de lecture : regardez dans une minute si elle est partie, avant de la renvoyer. Votre texte reste dans le formulaire.';
const BUSY =
  'Nous lisons déjà les fichiers de plusieurs personnes. Votre lettre n’est pas partie, votre texte reste dans le formulaire : joignez de nouveau vos fichiers et renvoyez-la dans une minute.';
const tooOften = (later: Date) =>
  `Vous avez joint des fichiers trente fois en une heure. Votre texte reste dans le formulaire : renvoyez-le sans fichier, ou avec vos fichiers à partir du ${formatMoment(later)}.`;
