/** A rectangle of the map, in its units. */
export interface MapView {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How many times larger than whole the map gets. */
export const MAX_SCALE = 16;
/** Room around what one goes to, as a share of it. */
const MARGIN = 0.15;

/** The smallest view of this shape that shows all of `whole`, in its middle. */
export function frameOf(whole: MapView, shape: { width: number; height: number }): MapView {
  const scale = Math.max(whole.width / shape.width, whole.height / shape.height);
  const [width, height] = [shape.width * scale, shape.height * scale];
  return {
    left: whole.left + (whole.width - width) / 2,
    top: whole.top + (whole.height - height) / 2,
    width,
    height,
  };
}

/** Half or twice the view around its middle, kept within the frame. */
export function zoomed(view: MapView, frame: MapView, steps: 1 | -1): MapView {
  return sized(view, view.width * 0.5 ** steps, frame);
}

/** The view of the frame's shape that shows this box with some room around it. */
export function around(box: MapView, frame: MapView): MapView {
  const { width } = frameOf(box, frame);
  return sized(box, width * (1 + 2 * MARGIN), frame);
}

/** Moves a view back into the frame. */
export function within(view: MapView, frame: MapView): MapView {
  const left = Math.min(Math.max(view.left, frame.left), frame.left + frame.width - view.width);
  const top = Math.min(Math.max(view.top, frame.top), frame.top + frame.height - view.height);
  return { ...view, left, top };
}

function sized(view: MapView, wanted: number, frame: MapView): MapView {
  const width = Math.min(frame.width, Math.max(frame.width / MAX_SCALE, wanted));
  const height = (width / frame.width) * frame.height;
  const left = view.left + (view.width - width) / 2;
  const top = view.top + (view.height - height) / 2;
  return within({ left, top, width, height }, frame);
}
