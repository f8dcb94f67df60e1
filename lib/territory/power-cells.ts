import polygonClipping from 'polygon-clipping';
import { cutToCell, nearestFirst, OUTLINE, type Corner, type Site } from './cut-to-cell';
import { solve } from './linear-system';
import { areaOf, boxOf, minus, tidy, type MultiPolygon, type Point } from './plane';

type Cell = { area: number; borders: Map<number, number> };
/** `worst` is the largest error of a cell, as a share of what it should be. */
type Fit = { weights: number[]; cells: Cell[]; worst: number };
type Diagram = { sites: readonly Site[]; orders: number[][]; outline: MultiPolygon };

const CLOSE_ENOUGH = 1e-6;
const MOST_STEPS = 60;
const SHORTEST_STRIDE = 1e-4;

/**
 * Cuts `outline` into one cell per site, each with its share of the area: a power diagram whose weights are found by
 * damped Newton steps (Kitagawa, Mérigot, Thibert 2019). Plane coordinates; sites are distinct and inside the outline.
 */
export function powerCells(sites: readonly Site[], outline: MultiPolygon): MultiPolygon[] {
  const diagram = { sites, orders: nearestFirst(sites), outline: tidy(outline) };
  const weights = fitWeights(diagram);
  return sites.map((_, index) =>
    polygonClipping.intersection(outline, [convexCell(diagram, weights, index)]),
  );
}

function fitWeights(diagram: Diagram): number[] {
  const total = diagram.sites.reduce((sum, site) => sum + site.share, 0);
  const size = areaOf(diagram.outline);
  const targets = diagram.sites.map((site) => (site.share / total) * size);
  let fit = fitOf(
    diagram,
    targets,
    diagram.sites.map(() => 0),
  );
  const floor = Math.min(...targets, ...fit.cells.map((cell) => cell.area)) / 2;

  for (let step = 0; step < MOST_STEPS && fit.worst > CLOSE_ENOUGH; step += 1) {
    const next = stepForward(diagram, targets, fit, floor);
    if (!next) break;
    fit = next;
  }
  return fit.weights;
}

/** The longest stride that gets nearer and leaves every cell some area; null when none does. */
function stepForward(diagram: Diagram, targets: number[], fit: Fit, floor: number): Fit | null {
  const direction = newtonDirection(diagram.sites, fit.cells, targets);
  for (let stride = 1; stride > SHORTEST_STRIDE; stride /= 2) {
    const weights = fit.weights.map((weight, index) => weight + stride * direction[index]!);
    const tried = fitOf(diagram, targets, weights);
    if (tried.worst < fit.worst && tried.cells.every((cell) => cell.area >= floor)) return tried;
  }
  return null;
}

function fitOf(diagram: Diagram, targets: number[], weights: number[]): Fit {
  const cells = measure(diagram, weights);
  const worst = Math.max(...cells.map((cell, index) => Math.abs(cell.area / targets[index]! - 1)));
  return { weights, cells, worst };
}

/** A cell grows with its weight by the length of each border over twice the distance of the two centres. */
function newtonDirection(sites: readonly Site[], cells: Cell[], targets: number[]): number[] {
  const matrix = cells.map((cell, row) => {
    const line = new Array<number>(sites.length).fill(0);
    for (const [other, length] of cell.borders) {
      const slope = length / (2 * Math.hypot(...minus(sites[other]!.centre, sites[row]!.centre)));
      line[row] = line[row]! + slope;
      line[other] = line[other]! - slope;
    }
    return line;
  });
  // Weights count by their differences only: hold the first one still.
  matrix[0] = matrix[0]!.map((_, column) => (column === 0 ? 1 : 0));
  return solve(
    matrix,
    targets.map((target, index) => (index === 0 ? 0 : target - cells[index]!.area)),
  );
}

function measure({ sites, orders, outline }: Diagram, weights: number[]): Cell[] {
  const rings = outline.flat().map((ring) => ring.map(onOutline));
  return sites.map((site, index) => {
    const cell: Cell = { area: 0, borders: new Map() };
    for (const ring of rings) {
      const cut = cutToCell(sites, weights, index, orders[index]!, ring);
      cell.area += areaOf([[cut.map((corner) => corner.point)]]);
      cut.forEach(({ point, across }, at) => {
        if (across === OUTLINE) return;
        const [dx, dy] = minus(cut[(at + 1) % cut.length]!.point, point);
        const [nx, ny] = minus(sites[across]!.centre, site.centre);
        const length = (dy * nx - dx * ny) / Math.hypot(nx, ny);
        cell.borders.set(across, (cell.borders.get(across) ?? 0) + length);
      });
    }
    return cell;
  });
}

function convexCell({ sites, orders, outline }: Diagram, weights: number[], index: number): Point[] {
  const [west, south, east, north] = boxOf(outline.flat(2));
  const box: Point[] = [
    [west - 1, south - 1],
    [east + 1, south - 1],
    [east + 1, north + 1],
    [west - 1, north + 1],
  ];
  return cutToCell(sites, weights, index, orders[index]!, box.map(onOutline)).map((corner) => corner.point);
}

const onOutline = (point: Point): Corner => ({ point, across: OUTLINE });
