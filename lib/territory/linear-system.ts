/** Gaussian elimination with row pivots: the x of `matrix · x = right`, for a few hundred unknowns. */
export function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((line, index) => [...line, right[index]!]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const head = rows[column]!;
    for (let row = column + 1; row < size; row += 1) {
      const line = rows[row]!;
      const factor = line[column]! / head[column]!;
      if (factor !== 0) for (let at = column; at <= size; at += 1) line[at] = line[at]! - factor * head[at]!;
    }
  }
  const answer = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = rows[row]![size]!;
    for (let at = row + 1; at < size; at += 1) sum -= rows[row]![at]! * answer[at]!;
    answer[row] = sum / rows[row]![row]!;
  }
  return answer;
}
