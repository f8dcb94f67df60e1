import type { FeatureCollection } from 'geojson';
import { Map as GlMap, setWorkerUrl, type GeoJSONSource, type StyleSpecification } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { MapView } from './map-camera';
import { passGestures } from './pass-gestures';
import { mercatorX, mercatorY, ringsOf, unitsPerWorld, unproject, type MapFrame } from './zone-geometry';

export interface GlLayer {
  readonly zoom: (steps: 1 | -1) => void;
  /** Brings a point, in map units, to the middle. */
  readonly centre: (x: number, y: number) => void;
  readonly repaint: () => void;
  readonly remove: () => void;
}

interface PaintZonesOptions {
  readonly host: HTMLElement;
  /** The server's drawing. It stays above: its links keep focus and pointer, its fills give way to the canvas once that moves. */
  readonly svg: SVGSVGElement;
  readonly onMove: (view: MapView) => void;
  readonly onRest: () => void;
}

/** Pixels of the Mercator world at zoom 0. */
const WORLD = 512;
const DEEPEST = 4;

/** Lets MapLibre paint the zones beneath the drawing, from the drawing's own outlines and colours, and move it. */
export async function paintZones({ host, svg, onMove, onRest }: PaintZonesOptions): Promise<GlLayer> {
  setWorkerUrl('/maplibre/maplibre-gl-worker.mjs');
  const { width, height } = svg.viewBox.baseVal;
  const [west = 0, south = 0, east = 0, north = 0] = (svg.dataset.bounds ?? '').split(' ').map(Number);
  const frame = { width, height, bounds: [west, south, east, north] as const };
  const scale = unitsPerWorld(frame);
  const fit = Math.log2(svg.clientWidth / (width / scale) / WORLD);
  const canvasHost = host.appendChild(document.createElement('div'));
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;

  const map = new GlMap({
    container: canvasHost,
    style: styleOf(zonesAsGeoJson(svg, frame)),
    center: unproject([width / 2, height / 2], frame),
    zoom: fit,
    minZoom: fit,
    maxZoom: fit + DEEPEST,
    maxBounds: [unproject([0, height], frame), unproject([width, 0], frame)],
    attributionControl: false,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    keyboard: false,
    cooperativeGestures: true,
    renderWorldCopies: false,
    fadeDuration: 0,
    locale: {
      'CooperativeGesturesHandler.WindowsHelpText': 'Ctrl + molette pour agrandir la carte',
      'CooperativeGesturesHandler.MacHelpText': '⌘ + molette pour agrandir la carte',
      'CooperativeGesturesHandler.MobileHelpText': 'Deux doigts pour déplacer la carte',
    },
  });
  map.touchZoomRotate.disableRotation();
  map.getCanvas().tabIndex = -1;
  await untilPainted(map);

  const follow = () => onMove(viewOf());
  const unpass = passGestures(svg, map.getCanvasContainer());
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  map.on('move', follow);
  map.on('resize', follow);
  map.on('moveend', onRest);
  scheme.addEventListener('change', repaint);
  svg.setAttribute('data-painted', '');
  // Until then both look alike, so the drawing need not give way and nothing can flash.
  map.once('movestart', () => svg.setAttribute('data-moved', ''));

  function viewOf(): MapView {
    const { lng, lat } = map.getCenter();
    const pixel = scale / (WORLD * 2 ** map.getZoom());
    const [wide, high] = [svg.clientWidth * pixel, svg.clientHeight * pixel];
    const x = (mercatorX(lng) - mercatorX(west)) * scale;
    const y = (mercatorY(lat) - mercatorY(north)) * scale;
    return { left: x - wide / 2, top: y - high / 2, width: wide, height: high };
  }

  function repaint() {
    void map.getSource<GeoJSONSource>('zones')?.setData(zonesAsGeoJson(svg, frame));
    map.setPaintProperty('lines', 'line-color', colourOf(svg, 'stroke'));
  }

  return {
    zoom: (steps) => void map.zoomTo(map.getZoom() + steps, { duration: still ? 0 : 200 }),
    centre: (x, y) => void map.easeTo({ center: unproject([x, y], frame), duration: still ? 0 : 200 }),
    repaint,
    remove: () => {
      unpass();
      scheme.removeEventListener('change', repaint);
      svg.removeAttribute('data-painted');
      svg.removeAttribute('data-moved');
      map.remove();
      canvasHost.remove();
    },
  };

  function styleOf(data: FeatureCollection): StyleSpecification {
    return {
      version: 8,
      sources: { zones: { type: 'geojson', data, tolerance: 0.1 } },
      layers: [
        {
          id: 'fills',
          type: 'fill',
          source: 'zones',
          paint: { 'fill-color': ['get', 'fill'], 'fill-antialias': false },
        },
        {
          id: 'lines',
          type: 'line',
          source: 'zones',
          paint: { 'line-color': colourOf(svg, 'stroke'), 'line-width': 0.75 },
        },
      ],
    };
  }
}

/** Idle comes once before the outlines are cut into tiles. */
async function untilPainted(map: GlMap): Promise<void> {
  const idle = () =>
    new Promise<void>((resolve, reject) => {
      map.once('idle', () => resolve());
      map.once('error', (event) => reject(event.error));
      map.triggerRepaint();
    });
  do await idle();
  while (!(map.loaded() && map.areTilesLoaded()));
}

function zonesAsGeoJson(svg: SVGSVGElement, frame: MapFrame): FeatureCollection {
  const paths = [...svg.querySelectorAll<SVGPathElement>('a[data-zone] path')];
  return {
    type: 'FeatureCollection',
    features: paths.map((path, id) => ({
      type: 'Feature',
      id,
      properties: { fill: plainColour(getComputedStyle(path).fill) },
      // Each ring is a polygon of its own: the zones of a territory have islands, not holes.
      geometry: {
        type: 'MultiPolygon',
        coordinates: ringsOf(path.getAttribute('d') ?? '').map((ring) => [
          ring.map((point) => unproject(point, frame)),
        ]),
      },
    })),
  };
}

function colourOf(svg: SVGSVGElement, property: 'stroke' | 'fill'): string {
  const path = svg.querySelector('a:not([aria-current],[aria-expanded="true"],:hover,:focus) path');
  return path ? plainColour(getComputedStyle(path)[property]) : '#000';
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
