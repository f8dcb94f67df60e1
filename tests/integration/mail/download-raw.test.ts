import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { downloadRaw } from '@/lib/mail/inbound/download-raw';
import { RAW_MAIL_LIMIT } from '@/lib/mail/limits';

let stop: () => Promise<unknown> = () => Promise.resolve();
afterEach(() => stop());

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe('the raw mail behind an address', () => {
  it('is downloaded', async () => {
    const address = await serve((_, response) => response.end('From: a@b.test'));
    expect((await downloadRaw(address))?.toString()).toBe('From: a@b.test');
  });

  it('is given up as soon as it is too long, whatever length it claims', async () => {
    let sent = 0;
    const chunk = Buffer.alloc(1024 * 1024);
    const address = await serve((_, response) => {
      const more = () => {
        sent += chunk.byteLength;
        response.write(chunk, (error) => error ?? more());
      };
      more();
    });
    expect(await downloadRaw(address)).toBeNull();
    expect(sent).toBeGreaterThan(RAW_MAIL_LIMIT);
  });

  it('is not looked for where the answer points to another place', async () => {
    const address = await serve((request, response) =>
      request.url === '/' ? response.writeHead(302, { location: '/other' }).end() : response.end('secret'),
    );
    expect(await downloadRaw(address)).toBe('raw_unreachable');
  });

  it.each(['http://ailleurs.example/raw', 'file:///etc/hostname', 'ftp://ailleurs.example/raw'])(
    'is not asked for without encryption: %s',
    async (address) => {
      expect(await downloadRaw(address)).toBeNull();
    },
  );
});
