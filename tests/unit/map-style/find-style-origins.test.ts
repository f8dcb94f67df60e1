import { findStyleOrigins } from '@/lib/map-style/find-style-origins';

const STYLE = 'https://styles.test/fond/style.json';

const answering = (answers: Record<string, unknown>) => async (url: string) =>
  url in answers ? Response.json(answers[url]) : new Response('', { status: 404 });

describe('the origins that a map style leads to', () => {
  it('are those of its tiles, glyphs, sprites and TileJSON files', async () => {
    const fetch = answering({
      [STYLE]: {
        glyphs: 'https://lettres.test/{fontstack}/{range}.pbf',
        sprite: '../images/sprite',
        sources: {
          plan: { type: 'vector', url: 'https://index.test/plan.json' },
          relief: { type: 'raster', tiles: ['https://relief.test/{z}/{x}/{y}.png'] },
          lignes: { type: 'geojson', data: 'https://lignes.test/lignes.geojson' },
          dessin: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
        },
      },
      'https://index.test/plan.json': { tiles: ['https://tuiles.test/{z}/{x}/{y}.pbf'] },
    });
    expect((await findStyleOrigins(STYLE, fetch)).sort()).toEqual([
      'https://index.test',
      'https://lettres.test',
      'https://lignes.test',
      'https://relief.test',
      'https://styles.test',
      'https://tuiles.test',
    ]);
  });

  it.each([
    ['does not answer', answering({})],
    ['is no style', answering({ [STYLE]: { sources: 'rien' } })],
  ])('are its own when it %s', async (_, fetch) => {
    expect(await findStyleOrigins(STYLE, fetch)).toEqual(['https://styles.test']);
  });
});
