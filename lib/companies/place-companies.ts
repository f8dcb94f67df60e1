import 'server-only';
import { log } from '@/lib/log';
import { listDuePositions, postponePositions, savePosition } from './position-repository';
import { findEstablishment, SireneError, type Sirene } from './sirene';

type Ask = Sirene & { now: Date; /** Waits between two requests. */ pause: () => Promise<void> };

const MOST = 200;
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** When to ask again: addresses move rarely, and a new establishment is in SIRENE within days. */
const AGAIN = { known: 30 * DAY, unknown: 7 * DAY, malformed: DAY, unreachable: 60 * MINUTE };

/**
 * Asks SIRENE where the companies are that want to be shown at their address, one request after another. When the
 * service limits us or is out of reach the rest waits, and what was known stays.
 */
export async function placeCompanies({ now, pause, ...sirene }: Ask): Promise<void> {
  const due = await listDuePositions(now, MOST);
  const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
  for (const [at, { id, siret }] of due.entries()) {
    if (at > 0) await pause();
    try {
      const establishment = await findEstablishment(siret, sirene);
      const dueAt = later(establishment ? AGAIN.known : AGAIN.unknown);
      await savePosition({ id, siret, establishment, now, dueAt });
    } catch (error) {
      if (!(error instanceof SireneError)) throw error;
      log.warn({ company: id, reason: error.reason }, 'SIRENE did not say where a company is');
      if (error.reason === 'malformed') {
        await postponePositions([id], later(AGAIN.malformed));
        continue;
      }
      const rest = due.slice(at).map((company) => company.id);
      if (error.reason === 'limited') await postponePositions(rest, later(error.retryAfterSeconds * 1000));
      // it may be this one alone that the service cannot answer: it goes to the end of the queue
      else await postponePositions([id], later(AGAIN.unreachable));
      return;
    }
  }
}
