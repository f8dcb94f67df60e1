import { readFileSync } from 'node:fs';
import path from 'node:path';

type Tokens = Record<string, string>;

const css = readFileSync(path.join(process.cwd(), 'app/globals.css'), 'utf8');

function readTokens(block: string): Tokens {
  const found = block.matchAll(/--color-([a-z0-9-]+):\s*(#[0-9a-f]{6})/g);
  return Object.fromEntries([...found].map(([, name, value]) => [name!, value!]));
}

const light = readTokens(css.slice(css.indexOf('@theme static'), css.indexOf('@media screen')));
const darkBlock = css.slice(
  css.indexOf('@media screen and (prefers-color-scheme: dark)'),
  css.indexOf('@layer base'),
);
const dark = { ...light, ...readTokens(darkBlock) };

/** Relative luminance, WCAG 2.1. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(tokens: Tokens, front: string, back: string): number {
  if (!tokens[front] || !tokens[back]) throw new Error(`no token ${front} or ${back}`);
  const [a, b] = [luminance(tokens[front]), luminance(tokens[back])];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const grounds = ['chalk', 'surface', 'sunken'];
const axes = ['skills', 'companies', 'partners'];
const states = ['success', 'warning', 'danger'];

/** Text people read: 7 to 1 (AAA). */
const text: [string, string][] = [
  ...grounds.flatMap((ground): [string, string][] => [
    ['ink', ground],
    ['ink-soft', ground],
    ['brand', ground],
  ]),
  ...axes.flatMap((axis): [string, string][] => [
    [axis, 'surface'],
    [axis, 'chalk'],
    [`on-${axis}`, axis],
    ['ink', `${axis}-soft`],
  ]),
  ...states.map((state): [string, string] => [state, 'surface']),
  ...states.map((state): [string, string] => ['ink', `${state}-soft`]),
  ['ink', 'brand-soft'],
  ['ink', 'cider-soft'],
  ['ink', 'timber-soft'],
  ['on-brand', 'brand'],
  ['on-brand', 'brand-strong'],
  ['on-danger', 'danger'],
  ['on-deep', 'deep'],
  ['on-deep-soft', 'deep'],
  ['cider', 'deep'],
  ['on-cider', 'cider'],
  ['on-cider', 'cider-strong'],
];

/** Labels in colour on their own tint, numbers on the map: 4.5 to 1 (AA). */
const labels: [string, string][] = [
  ...[...axes, ...states, 'brand', 'timber'].map((name): [string, string] => [name, `${name}-soft`]),
  ['brand', 'brand-soft'],
  ['ink-soft', 'timber-soft'],
  ['chalk', 'map-selected'],
  ...['empty', '1', '2', '3', '4', '5'].map((step): [string, string] => [`map-ink-${step}`, `map-${step}`]),
];

/** Edges of controls, focus rings, pictograms: 3 to 1. */
const shapes: [string, string][] = [
  ...grounds.flatMap((ground): [string, string][] => [
    ['edge', ground],
    ['focus', ground],
  ]),
  ...axes.map((axis): [string, string] => [`${axis}-edge`, 'surface']),
  ['cider-strong', 'deep'],
  ['map-line', 'map-empty'],
  ['map-line', 'map-sea'],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s colours', (_scheme, tokens) => {
  it.each(text)('let %s be read on %s by everybody (7 to 1)', (front, back) => {
    expect(contrast(tokens, front, back)).toBeGreaterThanOrEqual(7);
  });
  it.each(labels)('let the label %s be read on %s (4.5 to 1)', (front, back) => {
    expect(contrast(tokens, front, back)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(shapes)('let the shape %s be seen on %s (3 to 1)', (front, back) => {
    expect(contrast(tokens, front, back)).toBeGreaterThanOrEqual(3);
  });

  it('step the map scale in lightness only one way, each step told from the last', () => {
    const steps = ['empty', '1', '2', '3', '4', '5'].map((step) => luminance(tokens[`map-${step}`]!));
    const ratios = steps.slice(1).map((step, at) => (step + 0.05) / (steps[at]! + 0.05));
    const direction = Math.sign(ratios[0]! - 1);
    for (const ratio of ratios) expect(direction > 0 ? ratio : 1 / ratio).toBeGreaterThan(1.2);
  });
});
