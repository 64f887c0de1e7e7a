import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { domainOf } from './hosts.ts';

export interface Proxy {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * For browsers that cannot map host names by an argument (Firefox): every CONNECT to a host of the
 * stand-in reaches it, anything else is refused, so that no test run ever touches the network.
 */
export async function startProxy(consolePort: number): Promise<Proxy> {
  const sockets = new Set<Socket>();
  const server = createServer((_request, response) => {
    response.writeHead(403).end();
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('connect', (request, client: Socket, head: Buffer) => {
    const [, host = ''] = /^([a-z0-9.-]+):443$/.exec(request.url ?? '') ?? [];
    if (domainOf(host) === null) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = connect(consolePort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    // A browser closes tunnels whenever it likes; one side's end is the other's.
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
    client.on('close', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
