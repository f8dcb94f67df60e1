import { parseArgs } from 'node:util';
import { transaction } from '@/lib/db';
import { env } from '@/lib/env';
import { PlainError } from '@/lib/plain-error';
import { makeTerritory } from '@/lib/territory/make-territory';
import { PACK_FILE, writePack } from '@/lib/territory/pack-file';
import { loadTerritory } from '@/lib/territory/repository';
import { sayFailure } from './say-failure';

const HELP = `npm run territory -- --epci <code,code,...> [--schematic]
  Builds the territory pack (${PACK_FILE}) for these EPCI (SIREN codes), then loads it.
  Outlines come from GEO_API_URL (geo.api.gouv.fr) when it answers, else zones are drawn schematically.
  --schematic   do not ask for outlines`;

const say = (line: string) => console.log(line);

async function main(): Promise<void> {
  const { epci, schematic, help } = readArguments();
  if (help) {
    say(HELP);
    return;
  }
  const codes = (epci ?? '').split(/[,\s]+/).filter(Boolean);
  const pack = await makeTerritory(codes, { baseUrl: env.GEO_API_URL, fetch, say, schematic });
  await transaction((tx) => loadTerritory(tx, pack));
  writePack(pack);
  say(
    `${pack.communes.length} communes, ${pack.areas.length} secteurs, ${pack.epcis.length} EPCI, ` +
      `${pack.schematic ? 'schematic zones' : 'surveyed outlines'}: written to ${PACK_FILE} and loaded. ` +
      'Start again with npm run up to show them.',
  );
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        epci: { type: 'string' },
        schematic: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    throw new PlainError(`${(error as Error).message}\n${HELP}`);
  }
}

await main().then(
  () => process.exit(0),
  (error: unknown) => {
    sayFailure(error);
    process.exit(1);
  },
);
