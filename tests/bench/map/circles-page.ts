/** What the page of circles draws: a territory as large as France, in units of the view box. */
const SIDE = 2000;
const CORNERS = 8;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * A page with the markup of our map and one circle for each of so many communes, spread evenly, and the map's own code
 * for the browser. Every tenth commune counts something.
 */
export function circlesPage(communes: number): string {
  const radius = (SIDE / 2 / Math.sqrt(communes)) * 0.8;
  const zones = Array.from({ length: communes }, (_, at) => {
    const [distance, angle] = [Math.sqrt((at + 0.5) / communes) * (SIDE / 2 - radius), at * GOLDEN_ANGLE];
    const [x, y] = [SIDE / 2 + distance * Math.cos(angle), SIDE / 2 + distance * Math.sin(angle)];
    const step = at % 10 === 0 ? (at % 5) + 1 : 0;
    return `<a href="#${at}" aria-label="Commune ${at} : ${step}" data-zone="${at}"><path d="${circle(x, y, radius)}" data-step="${step}"/></a>`;
  });
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Cercles</title>
<style>body{margin:0}svg{display:block;width:100%}[data-gl]{position:absolute;inset:0}[data-gl]>div{width:100%;height:100%}
path{fill:#fbfcf8;stroke:#4d6469}path[data-step="1"]{fill:#e2ebaa}[data-moved] a path{fill-opacity:0}</style>
<script type="importmap">{"imports":{"maplibre-gl":"/maplibre/maplibre-gl.mjs"}}</script>
<div id="stage" style="position:relative"><div data-gl></div>
<svg viewBox="0 0 ${SIDE} ${SIDE}" data-bounds="-5 41.4 9.6 51.1" style="position:relative">${zones.join('')}<path data-zone-outline=""/></svg></div>
<script type="module">
import { createCamera } from '/components/map/map-camera';
const camera = createCamera(document.querySelector('#stage'), { onRest() {}, onCredits() {} });
const tools = document.createElement('div');
tools.setAttribute('role', 'group');
tools.setAttribute('aria-label', 'Zoom de la carte');
tools.innerHTML = '<button>+</button>';
tools.firstChild.addEventListener('focus', () => camera.wake());
document.body.append(tools);
</script></html>`;
}

function circle(x: number, y: number, radius: number): string {
  const points = Array.from({ length: CORNERS }, (_, at) => {
    const angle = (2 * Math.PI * at) / CORNERS;
    return `${(x + radius * Math.cos(angle)).toFixed(2)},${(y + radius * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${points.join('L')}Z`;
}
