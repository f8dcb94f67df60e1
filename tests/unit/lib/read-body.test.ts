import { readBody } from '@/lib/read-body';

const request = (body?: BodyInit) =>
  new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit);

describe('a body from anywhere', () => {
  it('is read as text up to its limit, in bytes', async () => {
    expect(await readBody(request('été'), 5)).toBe('été');
    expect(await readBody(request(), 5)).toBe('');
  });

  it('is refused over its limit, without reading on, whatever length it claims', async () => {
    let given = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        given += 1;
        controller.enqueue(new Uint8Array(1000));
      },
    });
    expect(await readBody(request(endless), 5000)).toBeNull();
    expect(given).toBeLessThan(10);
  });
});
