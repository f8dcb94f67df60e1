import type { Map as GlMap, StyleSpecification } from 'maplibre-gl';

export interface MapCredit {
  readonly text: string;
  readonly href?: string;
}

const NOTHING: StyleSpecification = { version: 8, sources: {}, layers: [] };

/** The style to paint beneath the zones: the address asked for when it answers, else nothing. */
export async function chooseStyle(background: string | undefined): Promise<string | StyleSpecification> {
  if (!background) return NOTHING;
  const answer = await fetch(background).catch(() => undefined);
  if (answer?.ok) return background;
  console.warn(`The map has no background: ${background} does not answer.`);
  return NOTHING;
}

/** Whom the sources of a painted style ask to name. */
export function readCredits(map: GlMap): MapCredit[] {
  const texts = Object.keys(map.getStyle().sources).map((id) => map.getSource(id)?.attribution ?? '');
  return [...new Set(texts)].flatMap(creditsIn);
}

/** An attribution comes as HTML from elsewhere: only its words and its links to the web are taken. */
function creditsIn(html: string): MapCredit[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const unsaid of body.querySelectorAll('script, style')) unsaid.remove();
  return [...body.childNodes].flatMap((node) => {
    const text = node.textContent?.trim();
    if (!text) return [];
    const isLink = node instanceof HTMLAnchorElement && /^https?:/.test(node.protocol);
    return isLink ? { text, href: node.href } : { text };
  });
}
