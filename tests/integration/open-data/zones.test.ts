import { GET, OPTIONS } from '@/app/api/v1/zones/route';
import { GET as getDescription } from '@/app/api/v1/openapi.json/route';
import { problemAnswer, zonesAnswer } from '@/lib/open-data/schema';

const ask = (query = '', headers: Record<string, string> = {}) =>
  GET(new Request(`http://localhost/api/v1/zones${query}`, { headers }));

describe('the zones as open data', () => {
  it('lists the communes, counted by EPCI', async () => {
    const response = await ask();
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const body = zonesAnswer.parse(await response.json());
    expect(body.total).toBe(117);
    expect(body.zones.reduce((sum, zone) => sum + zone.count, 0)).toBe(117);
    expect(body.results.find((zone) => zone.code === '14333')).toMatchObject({
      name: 'Honfleur',
      areaCode: '14333',
    });
  });

  it('gives the outlines on request', async () => {
    const body = zonesAnswer.parse(await (await ask('?niveau=secteur&contours=oui')).json());
    expect(body.outlines).toMatchObject({ type: 'FeatureCollection' });
    expect((body.outlines?.features as unknown[]).length).toBe(body.total);
  });

  it('answers 304 to who holds the answer already', async () => {
    const tag = (await ask()).headers.get('etag')!;
    for (const held of [tag, `"other", ${tag}`, tag.replace('W/', ''), '*']) {
      const response = await ask('', { 'If-None-Match': held });
      expect([response.status, await response.text()]).toEqual([304, '']);
      expect(response.headers.get('etag')).toBe(tag);
      expect(response.headers.get('cache-control')).toMatch(/^public/);
    }
    expect((await ask('?niveau=epci', { 'If-None-Match': tag })).status).toBe(200);
  });

  it.each(['?nivau=epci', '?niveau=region', '?niveau=epci&niveau=commune'])(
    'refuses %s as a problem',
    async (query) => {
      const response = await ask(query);
      expect(response.status).toBe(400);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(problemAnswer.parse(await response.json()).errors).toHaveLength(1);
    },
  );

  it('lets a page of any site ask', () => {
    expect(OPTIONS().headers.get('access-control-allow-headers')).toContain('If-None-Match');
  });
});

describe('openapi.json', () => {
  it('describes every address with its parameters', async () => {
    const response = await getDescription(new Request('http://localhost/api/v1/openapi.json'));
    const description = (await response.json()) as {
      openapi: string;
      paths: Record<string, { get: { parameters: { name: string }[] } }>;
    };
    expect(description.openapi).toMatch(/^3\.1/);
    expect(Object.keys(description.paths).sort()).toEqual([
      '/competences',
      '/entreprises',
      '/menus',
      '/observatoire',
      '/offres',
      '/partenaires',
      '/suggestions',
      '/zones',
    ]);
    expect(description.paths['/entreprises']!.get.parameters.map(({ name }) => name)).toContain(
      'savoir-faire',
    );
  });
});
