import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to the database that can be shut: whoever is inside is thrown out, and who knocks is turned away and counted. */
export async function openDatabaseDoor(databaseUrl: string) {
  const behind = new URL(databaseUrl);
  const inside = new Set<Socket>();
  let isShut = false;
  let turnedAway = 0;
  let tell: () => void = () => undefined;
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    if (isShut) {
      turnedAway += 1;
      socket.destroy();
      return tell();
    }
    const onward = connect(Number(behind.port), behind.hostname);
    for (const end of [socket, onward]) {
      inside.add(end);
      end.on('error', () => undefined).on('close', () => inside.delete(end));
    }
    socket.pipe(onward).pipe(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    turnedAway: () => turnedAway,
    shut: () => {
      isShut = true;
      for (const socket of inside) socket.destroy();
    },
    /** Nothing passes any more, and nobody inside is told: a connection of which one end is gone. */
    hush: () => {
      for (const socket of inside) socket.unpipe();
      for (const socket of inside) socket.pause();
    },
    open: () => {
      isShut = false;
    },
    /** Resolves once so many were turned away. */
    untilTurnedAway: (times: number) =>
      new Promise<void>((resolve) => {
        tell = () => turnedAway >= times && resolve();
        tell();
      }),
    close: async () => {
      for (const socket of inside) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
