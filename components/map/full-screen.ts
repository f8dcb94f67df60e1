/**
 * Gives this element the whole window, above everything (phones without the browser's own full screen have it too).
 * The rest of the page is inert meanwhile, and the element's place in it and the focus are kept. Returns what undoes it.
 */
export function fillWindow(element: HTMLElement): () => void {
  const place = element.parentElement;
  place?.style.setProperty('height', `${place.offsetHeight}px`);
  const put = othersThan(element).filter((other) => !other.inert);
  for (const other of put) other.inert = true;
  element.setAttribute('data-full', '');
  element.popover = 'manual';
  // Only that it lies above depends on it, so a browser without it does nearly as well.
  element.showPopover?.();
  return () => {
    element.popover = null;
    element.removeAttribute('data-full');
    for (const other of put) other.inert = false;
    place?.style.removeProperty('height');
  };
}

/** All that is beside the element or beside one it is in. */
function othersThan(element: HTMLElement): HTMLElement[] {
  const { parentElement } = element;
  if (!parentElement || element === document.body) return [];
  const beside = [...parentElement.children].filter(
    (other): other is HTMLElement => other instanceof HTMLElement && other !== element,
  );
  return [...beside, ...othersThan(parentElement)];
}
