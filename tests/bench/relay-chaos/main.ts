import { openBenchDatabase } from '../open-bench-database';
import { printLine } from '../print-line';

const database = await openBenchDatabase();
try {
  const { runChaos } = await import('@/tests/support/relay/run-chaos');
  const plan = { conversations: 500, lettersEach: 20, kills: 120, longest: 20 * 60_000, seed: 'relay-chaos' };
  const result = await runChaos({ ...plan, onProgress: (line) => console.error(line) });
  const { letters, kills, killsDuringRequest, lost, duplicated, misordered, unknown, broken, invalid } =
    result;
  const line = (name: string, value: number) =>
    printLine({ name: `relay-chaos/${name}`, unit: 'count', value });
  line('letters', letters);
  line('kills', kills);
  line('lost', lost);
  line('duplicated', duplicated);
  line('misordered', misordered);
  line('unknown', unknown);
  console.error(`${killsDuringRequest} of the kills came while a request to the provider was open.`);
  if (broken.length > 0) throw new Error(`The database says: ${broken.join(', ')}`);
  if (invalid.length > 0)
    throw new Error(`Requests that the provider's description does not allow: ${invalid[0]}`);
} finally {
  await database.close();
}
