import { placeLabels, type LabelWanted } from './place-labels';
import type { GlLayer } from './gl-layer';

export interface MapView {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface MapCamera {
  /** Brings MapLibre in, once, where WebGL2 exists; without it the drawing zooms by itself. */
  readonly wake: () => Promise<void>;
  readonly zoom: (steps: 1 | -1) => Promise<void>;
  /** Moves the map if it was zoomed away from this point, in map units. */
  readonly reveal: (x: number, y: number) => void;
  /** To call when the zones on the page have new colours or codes. */
  readonly redraw: () => void;
  readonly stop: () => void;
}

const MAX_SCALE = 16;

/** What moves the drawn map: its view box follows MapLibre when that is there, the zoom buttons otherwise. */
export function createCamera(stage: HTMLElement): MapCamera {
  const svg = stage.querySelector('svg');
  const host = stage.querySelector<HTMLElement>('[data-gl]');
  if (!svg || !host) throw new Error('The map lacks its drawing');
  const drawing = svg;
  const whole = viewOf(drawing);
  let layer: GlLayer | undefined;
  let waking: Promise<void> | undefined;
  let stopped = false;

  function look(view: MapView) {
    drawing.setAttribute('viewBox', `${view.left} ${view.top} ${view.width} ${view.height}`);
    drawing.style.setProperty('--unit', String(view.width / drawing.clientWidth));
  }

  function relabel() {
    const view = viewOf(drawing);
    const placed = placeLabels(labelsOf(drawing), { ...view, unit: view.width / drawing.clientWidth });
    drawing.setAttribute('data-labels', '');
    for (const label of drawing.querySelectorAll<SVGGElement>('[data-label]')) {
      const code = label.dataset.label ?? '';
      label.lastElementChild?.toggleAttribute('data-fits', placed.names.has(code));
      if (label.childElementCount > 1)
        label.firstElementChild?.toggleAttribute('data-fits', placed.numbers.has(code));
    }
  }

  async function bringMapLibre(into: HTMLElement) {
    if (!hasWebGl2()) return;
    try {
      const { paintZones } = await import('./gl-layer');
      if (stopped) return;
      layer = await paintZones({ host: into, svg: drawing, onMove: look, onRest: relabel });
      if (stopped) layer.remove();
    } catch (error) {
      console.warn('The map stays as drawn by the server.', error);
    }
  }

  return {
    wake: () => (waking ??= bringMapLibre(host)),
    zoom: async (steps) => {
      await (waking ??= bringMapLibre(host));
      if (layer) return layer.zoom(steps);
      look(zoomed(viewOf(drawing), whole, steps));
      relabel();
    },
    reveal: (x, y) => {
      const view = viewOf(drawing);
      const isSeen =
        x > view.left && y > view.top && x < view.left + view.width && y < view.top + view.height;
      if (isSeen) return;
      if (layer) return layer.centre(x, y);
      look(within({ ...view, left: x - view.width / 2, top: y - view.height / 2 }, whole));
      relabel();
    },
    redraw: () => {
      layer?.repaint();
      if (drawing.hasAttribute('data-labels')) relabel();
    },
    stop: () => {
      stopped = true;
      layer?.remove();
    },
  };
}

function viewOf(svg: SVGSVGElement): MapView {
  const { x, y, width, height } = svg.viewBox.baseVal;
  return { left: x, top: y, width, height };
}

/** Half or twice the view around its middle, kept within the whole. */
export function zoomed(view: MapView, whole: MapView, steps: 1 | -1): MapView {
  const width = Math.min(whole.width, Math.max(whole.width / MAX_SCALE, view.width * 0.5 ** steps));
  const height = (width / whole.width) * whole.height;
  const [left, top] = [view.left + (view.width - width) / 2, view.top + (view.height - height) / 2];
  return within({ left, top, width, height }, whole);
}

function within(view: MapView, whole: MapView): MapView {
  const left = Math.min(Math.max(view.left, whole.left), whole.left + whole.width - view.width);
  const top = Math.min(Math.max(view.top, whole.top), whole.top + whole.height - view.height);
  return { ...view, left, top };
}

function labelsOf(svg: SVGSVGElement): LabelWanted[] {
  return [...svg.querySelectorAll<SVGAElement>('a[data-zone]')].map(({ dataset }) => {
    const label = svg.querySelector<SVGGElement>(`[data-label="${dataset.zone}"]`);
    return {
      code: dataset.zone ?? '',
      x: Number(dataset.x),
      y: Number(dataset.y),
      count: label && label.childElementCount > 1 ? Number(label.firstElementChild?.textContent) : 0,
      name: label?.lastElementChild?.textContent ?? '',
      room: Number(label?.dataset.room),
    };
  });
}

function hasWebGl2(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}
