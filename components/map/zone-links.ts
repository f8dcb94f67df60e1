/** The zones of a drawn map, which are links. */
export const zonesIn = (stage: HTMLElement): SVGAElement[] => [
  ...stage.querySelectorAll<SVGAElement>('a[data-zone]'),
];

export const zoneOf = ({ target }: Event): SVGAElement | null =>
  target instanceof Element ? target.closest<SVGAElement>('a[data-zone]') : null;
