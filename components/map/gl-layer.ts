import { Map as GlMap, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { chooseStyle, readCredits, type MapCredit } from './gl-background';
import { strokeOf, zoneLayers, zonesAsGeoJson } from './gl-zones';
import { frameOf, type MapView } from './map-view';
import { passGestures } from './pass-gestures';
import { mercatorX, mercatorY, unitsPerWorld, unproject } from './zone-geometry';

export interface GlLayer {
  readonly zoom: (steps: 1 | -1) => void;
  /** Shows this view of the map, which has the shape of the drawing. */
  readonly goTo: (view: MapView) => void;
  readonly repaint: () => void;
  /** The drawing has another shape: shows this view in it, taking all gestures or only those that do not scroll the page. */
  readonly reshape: (view: MapView, takesAll: boolean) => void;
  readonly credits: () => readonly MapCredit[];
  readonly remove: () => void;
}

interface PaintZonesOptions {
  readonly host: HTMLElement;
  /** The server's drawing. It stays above: its links keep focus and pointer, its fills give way to the canvas once that moves. */
  readonly svg: SVGSVGElement;
  /** What the drawing shows when nothing is moved. */
  readonly whole: MapView;
  /** Address of a style to paint beneath the zones. */
  readonly background?: string;
  readonly onMove: (view: MapView) => void;
  readonly onRest: () => void;
}

/** Pixels of the Mercator world at zoom 0. */
const WORLD = 512;
const DEEPEST = 4;

/** Lets MapLibre paint the zones beneath the drawing, from the drawing's own outlines and colours, and move it. */
export async function paintZones(options: PaintZonesOptions): Promise<GlLayer> {
  const { host, svg, whole, background, onMove, onRest } = options;
  setWorkerUrl('/maplibre/maplibre-gl-worker.mjs');
  const [west = 0, south = 0, east = 0, north = 0] = (svg.dataset.bounds ?? '').split(' ').map(Number);
  const frame = { width: whole.width, bounds: [west, south, east, north] as const };
  const scale = unitsPerWorld(frame);
  const zoomFor = (view: MapView) =>
    Math.log2(svg.getBoundingClientRect().width / (view.width / scale) / WORLD);
  const centreOf = ({ left, top, width, height }: MapView) =>
    unproject([left + width / 2, top + height / 2], frame);
  const canvasHost = host.appendChild(document.createElement('div'));
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const style = await chooseStyle(background);
  const hasBackground = typeof style === 'string';
  const start = viewOfDrawing();

  const map = new GlMap({
    container: canvasHost,
    style,
    center: centreOf(start),
    zoom: zoomFor(start),
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
  try {
    await untilStyled(map);
    map.addSource('zones', { type: 'geojson', data: zonesAsGeoJson(svg, frame), tolerance: 0.1 });
    for (const layer of zoneLayers(svg, hasBackground)) map.addLayer(layer);
    await untilPainted(map, hasBackground ? 'render' : 'idle');
  } catch (error) {
    map.remove();
    canvasHost.remove();
    throw error;
  }
  limit();

  const follow = () => onMove(viewOfMap());
  const unpass = passGestures(svg, map.getCanvasContainer());
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  map.on('move', follow);
  map.on('resize', () => {
    limit();
    follow();
  });
  map.on('moveend', onRest);
  scheme.addEventListener('change', repaint);
  svg.setAttribute('data-painted', '');
  svg.toggleAttribute('data-background', hasBackground);
  const giveWay = () => svg.setAttribute('data-moved', '');
  // Until then both look alike, so the drawing need not give way and nothing can flash.
  if (hasBackground) giveWay();
  else map.once('movestart', giveWay);

  function viewOfDrawing(): MapView {
    const { x, y, width, height } = svg.viewBox.baseVal;
    return { left: x, top: y, width, height };
  }

  /** One cannot leave the whole, in the shape that the drawing has on the screen. */
  function limit() {
    const limits = frameOf(whole, { width: svg.clientWidth, height: svg.clientHeight });
    const { left, top, width, height } = limits;
    const fit = zoomFor(limits);
    map.setMinZoom(null);
    map.setMaxZoom(fit + DEEPEST);
    map.setMaxBounds([unproject([left, top + height], frame), unproject([left + width, top], frame)]);
    map.setMinZoom(fit);
  }

  function viewOfMap(): MapView {
    const { lng, lat } = map.getCenter();
    const pixel = scale / (WORLD * 2 ** map.getZoom());
    // The canvas has whole pixels, the drawing may be a fraction larger.
    const { width: wide, height: high } = svg.getBoundingClientRect();
    const { clientWidth, clientHeight } = canvasHost;
    const x = (mercatorX(lng) - mercatorX(west)) * scale;
    const y = (mercatorY(lat) - mercatorY(north)) * scale;
    return {
      left: x - (clientWidth / 2) * pixel,
      top: y - (clientHeight / 2) * pixel,
      width: wide * pixel,
      height: high * pixel,
    };
  }

  function repaint() {
    void map.getSource<GeoJSONSource>('zones')?.setData(zonesAsGeoJson(svg, frame));
    map.setPaintProperty('lines', 'line-color', strokeOf(svg));
  }

  const duration = (wanted: number) => ({ duration: still ? 0 : wanted });
  return {
    zoom: (steps) => void map.zoomTo(map.getZoom() + steps, duration(200)),
    goTo: (view) => void map.easeTo({ center: centreOf(view), zoom: zoomFor(view), ...duration(400) }),
    repaint,
    reshape: (view, takesAll) => {
      if (takesAll) map.cooperativeGestures.disable();
      else map.cooperativeGestures.enable();
      map.resize();
      map.jumpTo({ center: centreOf(view), zoom: zoomFor(view) });
    },
    credits: () => readCredits(map),
    remove: () => {
      unpass();
      scheme.removeEventListener('change', repaint);
      for (const mark of ['data-painted', 'data-moved', 'data-background']) svg.removeAttribute(mark);
      map.remove();
      canvasHost.remove();
    },
  };
}

const untilStyled = (map: GlMap) =>
  new Promise<void>((resolve, reject) => {
    map.once('style.load', () => resolve());
    map.once('error', ({ error }) => reject(error));
  });

/** Idle comes once before the outlines are cut into tiles, and late where a background is slow: then it is not waited for. */
async function untilPainted(map: GlMap, sign: 'idle' | 'render'): Promise<void> {
  do {
    map.triggerRepaint();
    await map.once(sign);
  } while (!map.isSourceLoaded('zones'));
}
