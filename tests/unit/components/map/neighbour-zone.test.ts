import { neighbourZone } from '@/components/map/neighbour-zone';

const [centre, east, farEast, south] = [
  { code: 'centre', x: 0, y: 0 },
  { code: 'east', x: 10, y: 3 },
  { code: 'far-east', x: 30, y: 0 },
  { code: 'south', x: -2, y: 8 },
];
const points = [centre, east, farEast, south];

describe('the arrow keys on the map', () => {
  it('go to the nearest zone ahead', () => {
    expect(neighbourZone(points, centre, 'ArrowRight')).toBe(east);
    expect(neighbourZone(points, centre, 'ArrowDown')).toBe(south);
    expect(neighbourZone(points, farEast, 'ArrowLeft')).toBe(east);
  });

  it('stay at the edge', () => {
    expect(neighbourZone(points, farEast, 'ArrowRight')).toBeUndefined();
  });
});
