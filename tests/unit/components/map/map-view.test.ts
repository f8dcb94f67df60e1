import { around, frameOf, zoomed } from '@/components/map/map-view';

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

describe('the view of a screen of another shape', () => {
  it('shows the whole in its middle', () => {
    expect(frameOf(whole, { width: 300, height: 600 })).toEqual({
      left: 0,
      top: -700,
      width: 1000,
      height: 2000,
    });
  });

  it('goes to a part with room around it, in the shape of the screen', () => {
    const view = around({ left: 400, top: 200, width: 200, height: 60 }, whole);
    expect(view.width / view.height).toBeCloseTo(whole.width / whole.height);
    expect([view.left, view.left + view.width]).toEqual([370, 630]);
  });
});
