export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Boxes that keep clear of one another, sorted into square cells so that thousands are no slower than a few. */
export function createTakenBoxes(cell: number): { claim: (box: Box) => boolean } {
  const taken = new Map<string, Box[]>();

  function cellsOf([left, top, right, bottom]: Box): string[] {
    const cells: string[] = [];
    for (let x = Math.floor(left / cell); x <= right / cell; x += 1)
      for (let y = Math.floor(top / cell); y <= bottom / cell; y += 1) cells.push(`${x},${y}`);
    return cells;
  }

  return {
    /** Takes the place of this box unless it touches a taken one. */
    claim: (box) => {
      const cells = cellsOf(box);
      if (cells.some((key) => taken.get(key)?.some((other) => touch(box, other)))) return false;
      for (const key of cells) taken.set(key, [...(taken.get(key) ?? []), box]);
      return true;
    },
  };
}

export const touch = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
