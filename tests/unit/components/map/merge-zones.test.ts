import { mergeZones } from '@/components/map/merge-zones';

const zone = (code: string, epciCode: string, side: number) => ({
  code,
  epciCode,
  name: `Secteur ${code}`,
  path: `M${code}Z`,
  label: [side, side] as const,
  bbox: [0, 0, side, side] as const,
});
const shapes = {
  viewBox: '0 0 1000 600',
  schematic: true,
  bounds: [0, 49, 1, 50] as const,
  borders: '',
  zones: [zone('1', 'E', 10), zone('2', 'E', 30), zone('3', 'E', 20)],
};

describe('zones that show under one code', () => {
  it('are drawn as one, with the label in the largest of them', () => {
    const merged = mergeZones(
      shapes,
      ({ code, epciCode }) => (code === '3' ? code : epciCode),
      (code) => `Nom ${code}`,
    );
    expect(merged.zones).toEqual([
      { code: 'E', name: 'Nom E', path: 'M1ZM2Z', label: [30, 30], bbox: [0, 0, 30, 30] },
      { code: '3', name: 'Nom 3', path: 'M3Z', label: [20, 20], bbox: [0, 0, 20, 20] },
    ]);
  });
});
