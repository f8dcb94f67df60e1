import type { FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { ringsOf, unproject, type MapFrame } from './zone-geometry';

/** How much of a background shows through the zones. */
const OVER_BACKGROUND = 0.7;

/** The outlines and colours of the drawing, as MapLibre takes them. */
export function zonesAsGeoJson(svg: SVGSVGElement, frame: MapFrame): FeatureCollection {
  const paths = [...svg.querySelectorAll<SVGPathElement>('a[data-zone] path')];
  const plain = new Map<string, string>();
  return {
    type: 'FeatureCollection',
    features: paths.map((path, id) => {
      const { fill } = getComputedStyle(path);
      const known = plain.get(fill) ?? plainColour(fill);
      plain.set(fill, known);
      return {
        type: 'Feature',
        id,
        properties: { fill: known },
        // Each ring is a polygon of its own: the zones of a territory have islands, not holes.
        geometry: {
          type: 'MultiPolygon',
          coordinates: ringsOf(path.getAttribute('d') ?? '').map((ring) => [
            ring.map((point) => unproject(point, frame)),
          ]),
        },
      };
    }),
  };
}

export function zoneLayers(svg: SVGSVGElement, hasBackground: boolean): LayerSpecification[] {
  return [
    {
      id: 'fills',
      type: 'fill',
      source: 'zones',
      paint: {
        'fill-color': ['get', 'fill'],
        'fill-antialias': false,
        'fill-opacity': hasBackground ? OVER_BACKGROUND : 1,
      },
    },
    {
      id: 'lines',
      type: 'line',
      source: 'zones',
      paint: { 'line-color': strokeOf(svg), 'line-width': 0.75 },
    },
  ];
}

export function strokeOf(svg: SVGSVGElement): string {
  const path = svg.querySelector('a:not([aria-current],[aria-expanded="true"],:hover,:focus) path');
  return path ? plainColour(getComputedStyle(path).stroke) : '#000';
}

/** Any colour that CSS can compute, as MapLibre reads it. */
function plainColour(colour: string): string {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!context) return colour;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}
