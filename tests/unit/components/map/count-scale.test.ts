import { scaleCounts } from '@/components/map/count-scale';

describe('the scale of colours', () => {
  it('gives each count its own step when there are five or fewer', () => {
    const scale = scaleCounts([0, 1, 3]);
    expect(scale.steps).toEqual([
      { step: 1, from: 1, to: 1 },
      { step: 2, from: 2, to: 2 },
      { step: 3, from: 3, to: 3 },
    ]);
    expect([0, 1, 2, 3].map(scale.stepOf)).toEqual([0, 1, 2, 3]);
  });

  it('covers every count from one to the largest, without gap or overlap, in five steps', () => {
    for (const max of [6, 7, 12, 40, 41, 100, 999, 250_000]) {
      const { steps, stepOf } = scaleCounts([max]);
      expect(steps).toHaveLength(5);
      expect(steps[0]?.from).toBe(1);
      expect(steps.at(-1)?.to).toBe(max);
      for (const { step, from, to } of steps) {
        expect(from).toBeLessThanOrEqual(to);
        expect([stepOf(from), stepOf(to)]).toEqual([step, step]);
      }
      steps.slice(1).forEach(({ from }, index) => expect(from).toBe((steps[index]?.to ?? 0) + 1));
    }
  });

  it('has no step when there is nothing to count', () => {
    expect(scaleCounts([]).steps).toEqual([]);
    expect(scaleCounts([0]).stepOf(0)).toBe(0);
  });
});
