declare module 'topojson-simplify' {
  import type { Objects, Topology } from 'topojson-specification';
  type Plain = Topology<Objects<Record<string, unknown>>>;
  export function presimplify(topology: Topology): Plain;
  export function simplify(topology: Plain, minWeight: number): Plain;
}
