import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { buildSchematicPack } from '@/lib/territory/build-pack';
import { listFrenchCommunes, listFrenchEpci } from '@/lib/territory/france';
import { chooseMembers } from '@/lib/territory/members';
import { zoneFeatures } from '@/lib/territory/zones';
import { DEFAULT_EPCIS } from './default-epcis';

type Contour = Feature<Polygon | MultiPolygon, { code: string; nom: string; codeEpci: string }>;
type Answer = { status?: number; body: string };

const REAL_OUTLINES = '../shared/territory/contours.geojson';

/** Outlines as geo.api.gouv.fr answers them: surveyed ones when they lie beside the project, else our own drawing. */
export async function readContours(): Promise<Contour[]> {
  if (existsSync(REAL_OUTLINES))
    return (JSON.parse(readFileSync(REAL_OUTLINES, 'utf8')) as { features: Contour[] }).features;
  const france = { epcis: listFrenchEpci(), communes: await listFrenchCommunes() };
  const pack = buildSchematicPack(chooseMembers(DEFAULT_EPCIS, france));
  return zoneFeatures('commune', pack).features.map((zone, index) => ({
    ...zone,
    properties: {
      code: zone.properties.code,
      nom: zone.properties.name,
      codeEpci: pack.communes[index]!.epciCode,
    },
  }));
}

/** A server in the place of geo.api.gouv.fr that remembers what it was asked. */
export async function startGeoApi(answer: (epciCode: string) => Answer) {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    requests.push(`${request.method} ${url}`);
    const epciCode = /^\/epcis\/(\d{9})\/communes\?/.exec(url)?.[1];
    const { status = 200, body } = epciCode ? answer(epciCode) : { status: 404, body: 'Not found' };
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
