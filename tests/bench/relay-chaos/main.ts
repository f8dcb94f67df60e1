import { openBenchDatabase } from '../open-bench-database';
import { printLine } from '../print-line';

const LEAST_KILLS = 100;

const database = await openBenchDatabase();
try {
  const { runChaos } = await import('@/tests/support/relay/run-chaos');
  const plan = { conversations: 500, lettersEach: 20, kills: 120, longest: 30 * 60_000, seed: 'relay-chaos' };
  const result = await runChaos({ ...plan, onProgress: (line) => console.error(line) });
  const { letters, kills, killsDuringRequest, lost, duplicated, misordered, unknown, broken, invalid } =
    result;
  const line = (name: string, value: number) =>
    printLine({ name: `relay-chaos/${name}`, unit: 'count', value });
  line('letters', letters);
  line('kills', kills);
  line('kills-during-request', killsDuringRequest);
  line('lost', lost);
  line('duplicated', duplicated);
  line('misordered', misordered);
  line('unknown', unknown);
  if (lost + duplicated + misordered + unknown > 0) throw new Error('A letter did not leave once, in order.');
  if (kills < LEAST_KILLS) throw new Error(`Only ${kills} processes were killed.`);
  if (killsDuringRequest * 2 < kills) throw new Error('Fewer than half of the kills came during a request.');
  if (broken.length > 0) throw new Error(`The database says: ${broken.join(', ')}`);
  if (invalid.length > 0)
    throw new Error(`Requests that the provider's description does not allow: ${invalid[0]}`);
} finally {
  await database.close();
}
