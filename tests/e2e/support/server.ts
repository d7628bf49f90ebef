/** A web server on this machine that answers with real headers, and remembers what it was asked. */
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server was asked. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly cookie: string;
}

/** How a path is answered. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** A running server. */
export interface TestServer {
  readonly origin: string;
  readonly asked: Asked[];
  /** Sets the answer for a path, without its query. */
  on(path: string, answer: Answer): void;
  /** Sets a web page. */
  page(path: string, body: string): void;
  /** Sets a file with these headers. */
  file(path: string, body: Buffer, headers?: Readonly<Record<string, string>>): void;
  close(): Promise<void>;
}

/** Starts a server on a free port. */
export async function startServer(): Promise<TestServer> {
  const answers = new Map<string, Answer>();
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const bare = path.replace(/[?#].*$/, '');
    asked.push({ method: request.method ?? '', path, cookie: request.headers.cookie ?? '' });
    const answer = answers.get(bare);
    if (answer === undefined)
      response.writeHead(404, { 'content-type': 'text/plain' }).end('nothing here');
    else void answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    asked,
    on: (path, answer) => void answers.set(path, answer),
    page: (path, body) =>
      void answers.set(path, (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        response.end(`<!doctype html><title>A page</title>${body}`);
      }),
    file: (path, body, headers = {}) =>
      void answers.set(path, (_, response) => {
        response.writeHead(200, { 'content-length': String(body.byteLength), ...headers });
        response.end(body);
      }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
