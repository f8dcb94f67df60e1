import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from './schema';

/** Where the pack lies from the project's root; the site's build takes it in. */
export const PACK_FILE = 'lib/territory/pack/territory.json';

export function writePack(pack: Pack): void {
  writeFileSync(join(process.cwd(), PACK_FILE), formatPack(pack));
}

/** One EPCI, secteur, commune or border per line: small, and a change shows as a change in version control. */
export function formatPack({ topology, ...pack }: Pack): string {
  const { arcs, objects, ...frame } = topology;
  const list = (rows: readonly unknown[]) => `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
  return `{
"version": ${pack.version},
"schematic": ${pack.schematic},
"epcis": ${list(pack.epcis)},
"areas": ${list(pack.areas)},
"communes": ${list(pack.communes)},
"topology": {
${JSON.stringify(frame).slice(1, -1)},
"objects": { "communes": { "type": "GeometryCollection", "geometries": ${list(objects.communes.geometries)} } },
"arcs": ${list(arcs)}
}
}
`;
}
