import { transaction } from '@/lib/db';
import { env } from '@/lib/env';
import { PlainError } from '@/lib/plain-error';
import { type LoadCount, loadRome } from '@/lib/referentials/load-rome';
import { parseRome } from '@/lib/referentials/parse-rome';
import { readRomeFiles } from '@/lib/referentials/read-rome-files';
import { sayFailure } from './say-failure';

const LOAD_LIMIT_MS = 120_000;

async function main(source = env.ROME_URL): Promise<void> {
  if (!source) {
    throw new PlainError(
      'Say where the official data is: npm run rome -- <folder, zip or address>, or set ROME_URL. ' +
        'France Travail publishes it as open data, "RefRomeCsv.zip".',
    );
  }
  say(`Reading ${source}…`);
  const data = parseRome(await readRomeFiles(source));
  say(`Loading ${data.occupations.length} trades and ${data.names.length} appellations…`);
  const report = await transaction((tx) => loadRome(tx, data), LOAD_LIMIT_MS);
  console.log(`domains:      ${describe(report.domains)}`);
  console.log(`trades:       ${describe(report.occupations)}`);
  console.log(`appellations: ${describe(report.names)}`);
}

function describe({ added, changed, unchanged, retired }: LoadCount): string {
  return `${added} added, ${changed} changed, ${unchanged} unchanged, ${retired} retired`;
}

function say(line: string): void {
  console.error(line);
}

await main(process.argv[2]).then(
  () => process.exit(0),
  (error: unknown) => {
    sayFailure(error);
    process.exit(1);
  },
);
