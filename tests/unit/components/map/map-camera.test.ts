import { zoomed } from '@/components/map/map-camera';

const whole = { left: 0, top: 0, width: 1000, height: 600 };

describe('zooming the drawing without MapLibre', () => {
  it('halves the view around its middle', () => {
    expect(zoomed(whole, whole, 1)).toEqual({ left: 250, top: 150, width: 500, height: 300 });
  });

  it('never shows more than the whole nor leaves it', () => {
    expect(zoomed({ left: 800, top: 0, width: 200, height: 120 }, whole, -1)).toEqual({
      left: 600,
      top: 0,
      width: 400,
      height: 240,
    });
    expect(zoomed(whole, whole, -1)).toEqual(whole);
  });
});
