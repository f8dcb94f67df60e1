import type { MapCredit } from './gl-background';
import type { GlLayer } from './gl-layer';
import { around, frameOf, within, zoomed, type MapView } from './map-view';

export interface MapCamera {
  /** Brings MapLibre in, once, where WebGL2 exists; without it the drawing zooms by itself. */
  readonly wake: () => Promise<void>;
  readonly zoom: (steps: 1 | -1) => Promise<void>;
  /** Shows this part of the map, in its units; all of it without one. */
  readonly goTo: (box?: MapView) => Promise<void>;
  /** Moves the map if it was zoomed away from this point, in map units. */
  readonly reveal: (x: number, y: number) => void;
  /** To call once labels stand that were placed for this many map units in a pixel. */
  readonly labelled: (unit: number) => void;
  /** To call when the zones on the page have new colours or codes. */
  readonly redraw: () => void;
  /** To call once the map has the screen to itself, or gave it back: one finger and the wheel then belong to the map. */
  readonly fillScreen: (isFull: boolean) => void;
  readonly stop: () => void;
}

interface CameraOptions {
  /** Address of a MapLibre style to paint beneath the zones. */
  readonly background?: string;
  /** The map came to rest and shows this; labels are due. `unit` is map units in one pixel. */
  readonly onRest: (view: MapView & { unit: number }) => void;
  /** Who made the background. */
  readonly onCredits: (credits: readonly MapCredit[]) => void;
}

/** How much smaller a map may get before its labels touch: they were placed with a little room. */
const SLACK = 1.05;

/** What moves the drawn map: its view box follows MapLibre when that is there, the buttons otherwise. */
export function createCamera(
  stage: HTMLElement,
  { background, onRest, onCredits }: CameraOptions,
): MapCamera {
  const svg = stage.querySelector('svg');
  const host = stage.querySelector<HTMLElement>('[data-gl]');
  if (!svg || !host) throw new Error('The map lacks its drawing');
  const [drawing, into] = [svg, host];
  const whole = viewOf(drawing);
  // Or its height, which comes from the view box, would drift as the view box comes from its height in whole pixels.
  drawing.style.aspectRatio = `${whole.width} / ${whole.height}`;
  let layer: GlLayer | undefined;
  let waking: Promise<void> | undefined;
  let stopped = false;
  let hasMoved = false;
  let placedFor = Number(getComputedStyle(drawing).getPropertyValue('--unit'));
  let isFull = false;

  const resizing = new ResizeObserver(() => hasMoved && !layer && show(viewOf(drawing)));
  resizing.observe(drawing);

  const frame = () => frameOf(whole, { width: drawing.clientWidth, height: drawing.clientHeight });
  const unit = () => viewOf(drawing).width / drawing.clientWidth;

  function look(view: MapView) {
    hasMoved = true;
    drawing.setAttribute('viewBox', `${view.left} ${view.top} ${view.width} ${view.height}`);
    drawing.style.setProperty('--unit', String(unit()));
    markCrowded();
  }

  /** Labels keep their size: on a smaller map than they were placed for they would touch, so they wait to be placed anew. */
  function markCrowded() {
    drawing.toggleAttribute('data-crowded', unit() > placedFor * SLACK);
  }

  const rest = () => onRest({ ...viewOf(drawing), unit: unit() });

  /** Where there is no MapLibre: this view, in the shape of the screen. */
  function show(view: MapView) {
    const limits = frame();
    const width = Math.min(view.width, limits.width);
    const height = (width / limits.width) * limits.height;
    look(within({ ...view, width, height }, limits));
    rest();
  }

  async function bringMapLibre() {
    if (!hasWebGl2()) return;
    try {
      const { paintZones } = await import('./gl-layer');
      if (stopped) return;
      layer = await paintZones({ host: into, svg: drawing, whole, background, onMove: look, onRest: rest });
      if (stopped) return layer.remove();
      if (isFull) layer.reshape(frame(), true);
      onCredits(layer.credits());
    } catch (error) {
      console.warn('The map stays as drawn by the server.', error);
    }
  }

  const wake = () => (waking ??= bringMapLibre());
  return {
    wake,
    zoom: async (steps) => {
      await wake();
      if (layer) layer.zoom(steps);
      else show(zoomed(viewOf(drawing), frame(), steps));
    },
    goTo: async (box = whole) => {
      await wake();
      const view = box === whole ? frame() : around(box, frame());
      if (layer) layer.goTo(view);
      else show(view);
    },
    reveal: (x, y) => {
      const { left, top, width, height } = viewOf(drawing);
      if (x > left && y > top && x < left + width && y < top + height) return;
      const view = { left: x - width / 2, top: y - height / 2, width, height };
      if (layer) layer.goTo(view);
      else show(view);
    },
    labelled: (placed) => {
      placedFor = placed;
      markCrowded();
    },
    redraw: () => layer?.repaint(),
    fillScreen: (full) => {
      isFull = full;
      // The shape of the page's own map comes from its view box, so that must be there before the browser measures.
      look(full ? frame() : whole);
      layer?.reshape(frame(), full);
      rest();
    },
    stop: () => {
      stopped = true;
      resizing.disconnect();
      layer?.remove();
    },
  };
}

function viewOf(svg: SVGSVGElement): MapView {
  const { x, y, width, height } = svg.viewBox.baseVal;
  return { left: x, top: y, width, height };
}

function hasWebGl2(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}
