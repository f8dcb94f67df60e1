import { makeTerritory } from '@/lib/territory/make-territory';
import { zonesOf } from '@/lib/territory/zones';
import { DEFAULT_EPCIS } from '../../support/territory/default-epcis';
import { readContours, startGeoApi } from '../../support/territory/geo-api-stand-in';

type GeoApi = Awaited<ReturnType<typeof startGeoApi>>;
let api: GeoApi | undefined;
let said: string[] = [];

const make = (epcis: string[], baseUrl: string) =>
  makeTerritory(epcis, { baseUrl, fetch, say: (line) => said.push(line) });
const collection = (features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });

beforeEach(() => {
  said = [];
});
afterEach(async () => {
  await api?.stop();
  api = undefined;
});

describe('building a territory', () => {
  it('takes the surveyed outlines, one request for each EPCI, naming contours', async () => {
    const contours = await readContours();
    api = await startGeoApi((epci) => ({
      body: collection(contours.filter((contour) => contour.properties.codeEpci === epci)),
    }));
    const pack = await make(DEFAULT_EPCIS, api.baseUrl);
    expect(api.requests).toEqual(
      DEFAULT_EPCIS.map(
        (code) =>
          `GET /epcis/${code}/communes?fields=nom,code,population,surface&format=geojson&geometry=contour`,
      ),
    );
    expect(pack.schematic).toBe(false);
    expect(pack.communes).toHaveLength(117);
    expect(pack.communes.every((commune) => commune.centre)).toBe(true);
    const map = zonesOf('epci', pack);
    expect(map.zones.every((zone) => zone.neighbours.length > 0)).toBe(true);
    expect(said.at(-1)).toContain('Surveyed outlines');
  });

  it('draws schematic zones and says so when nobody answers', async () => {
    api = await startGeoApi(() => ({ body: '' }));
    await api.stop();
    const pack = await make(DEFAULT_EPCIS, api.baseUrl);
    api = undefined;
    expect(pack.schematic).toBe(true);
    expect(said.join('\n')).toMatch(/cannot be reached .*schematic/);
  });

  it('does so when the service is out of order', async () => {
    api = await startGeoApi(() => ({ status: 503, body: 'busy' }));
    expect((await make(DEFAULT_EPCIS, api.baseUrl)).schematic).toBe(true);
    expect(said.join('\n')).toContain('answered 503');
  });

  it.each([
    [
      'points',
      collection([
        { type: 'Feature', properties: { code: '14333' }, geometry: { type: 'Point', coordinates: [0, 49] } },
      ]),
      /points instead of outlines/,
    ],
    ['a web page', '<html>', /not JSON/],
    ['another shape', '{"type":"FeatureCollection","features":[{}]}', /did not answer outlines/],
    ['no communes', collection([]), /no outline for 14333/],
  ])('refuses an answer of %s and changes nothing', async (_, body, reason) => {
    api = await startGeoApi(() => ({ body }));
    await expect(make(DEFAULT_EPCIS, api.baseUrl)).rejects.toMatchObject({
      name: 'PlainError',
      message: expect.stringMatching(reason),
    });
  });

  it('names a code that is no EPCI before it asks anybody', async () => {
    api = await startGeoApi(() => ({ body: '' }));
    await expect(make(['200066827', '123456789'], api.baseUrl)).rejects.toThrow(
      /No EPCI of France has the code 123456789/,
    );
    expect(api.requests).toEqual([]);
  });

  it('lays out any other EPCI of France without network, in one piece each, and gives no false places', async () => {
    const pack = await make(['243500139', '200042497'], 'http://127.0.0.1:9');
    expect(pack.communes.length).toBeGreaterThan(50);
    expect(pack.communes.every((commune) => commune.centre === null)).toBe(true);
    for (const level of ['epci', 'area', 'commune'] as const)
      expect(zonesOf(level, pack).zones.every((zone) => zone.path.split('M').length === 2)).toBe(true);
  });
});
