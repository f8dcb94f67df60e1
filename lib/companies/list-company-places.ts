import 'server-only';
import { placeInBox } from '@/lib/territory/mercator';
import type { ZoneMap } from '@/lib/territory/schema';
import { listPositionedRows } from './repository';

/** `x` and `y` in the units of the map's view box, `zone` the code of its commune. */
export type CompanyPlace = { x: number; y: number; label: string; href: string; zone: string };

/** Where on this map those of `ids` are that want to be shown at their address, in that order; nobody while outlines are schematic. */
export async function listCompanyPlaces(
  ids: readonly string[],
  { schematic, viewBox, bounds }: Pick<ZoneMap, 'schematic' | 'viewBox' | 'bounds'>,
): Promise<CompanyPlace[]> {
  if (schematic || ids.length === 0) return [];
  const box = { width: Number(viewBox.split(' ')[2]), bounds };
  const rows = new Map((await listPositionedRows(ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = rows.get(id);
    if (!row || row.lon === null || row.lat === null || row.communeCode === null) return [];
    const [x, y] = placeInBox(box, [row.lon, row.lat]);
    return [
      {
        ...{ x: Math.round(x), y: Math.round(y) },
        ...{ label: row.name, href: `/entreprises/${row.slug}`, zone: row.communeCode },
      },
    ];
  });
}
