import { afterEach, describe, expect, it, vi } from 'vitest';
import { Fault } from './fault';
import {
  type Handlers,
  MESSAGES,
  PROTOCOL_VERSION,
  type ProgressOf,
  ask,
  greeting,
  isGreeting,
  parse,
  serve,
  type Request,
  type Source,
} from './protocol';

const open: MessagePort[] = [];

/** Two ends of a line, of which one answers. */
function line(handlers: Handlers): { near: MessagePort; far: MessagePort } {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  serve(port2, handlers);
  return { near: port1, far: port2 };
}

function converted(bytes: ArrayBuffer, picture: ArrayBuffer) {
  const media = [{ name: 'image1.png', bytes: picture }];
  const warnings: [] = [];
  return {
    container: 'docy',
    editorBin: bytes,
    media,
    files: [],
    warnings,
    name: 'a',
    original: undefined,
  } as const;
}

async function faultOf(promise: Promise<unknown>): Promise<Fault> {
  return promise.then(
    () => expect.fail('it was answered'),
    (thrown: unknown) => {
      expect(thrown).toBeInstanceOf(Fault);
      return thrown as Fault;
    },
  );
}

afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

function order(source: unknown): Request<'convert'> {
  return {
    source: source as Source,
    format: 'editor-bin',
    memory: 1024,
    beginning: false,
    password: undefined,
    showing: undefined,
  };
}

describe('ask and serve', () => {
  it('answer a request', async () => {
    const { near } = line({ trust: ({ ticket }) => ticket === 'right' });
    expect(await ask(near, 'trust', { ticket: 'right' })).toBe(true);
    expect(await ask(near, 'trust', { ticket: 'wrong' })).toBe(false);
  });

  it('keep several requests on one line apart', async () => {
    const { near } = line({
      trust: async ({ ticket }) => {
        await new Promise((resolve) => setTimeout(resolve, ticket === 'slow' ? 20 : 0));
        return ticket === 'slow';
      },
    });
    const answers = [
      ask(near, 'trust', { ticket: 'slow' }),
      ask(near, 'trust', { ticket: 'quick' }),
    ];
    expect(await Promise.all(answers)).toEqual([true, false]);
  });

  it('transfer the buffers of a request: the sender keeps nothing', async () => {
    const bytes = new Uint8Array([0x50, 0x4b, 3, 4]).buffer;
    let received: ArrayBuffer | undefined;
    const { near } = line({
      convert: ({ source }) => {
        if (source.kind === 'bytes') received = source.bytes;
        return converted(new ArrayBuffer(1), new ArrayBuffer(1));
      },
    });
    const answer = ask(near, 'convert', order({ kind: 'bytes', name: 'a', bytes }));
    expect(bytes.byteLength).toBe(0);
    await answer;
    expect(received?.byteLength).toBe(4);
  });

  it('transfer every buffer of a reply', async () => {
    const editorBin = new TextEncoder().encode('DOCY;v10;0;').buffer;
    const picture = new ArrayBuffer(5);
    const { near } = line({ convert: () => converted(editorBin, picture) });
    const reply = await ask(near, 'convert', order({ kind: 'url', url: 'https://a/' }));
    expect(new TextDecoder().decode(reply.editorBin)).toBe('DOCY;v10;0;');
    expect(reply.media[0]?.bytes.byteLength).toBe(5);
    expect([editorBin.byteLength, picture.byteLength]).toEqual([0, 0]);
  });

  it('pass ports on, and talk through them', async () => {
    const control = new MessageChannel();
    const data = new MessageChannel();
    open.push(control.port1, control.port2, data.port1, data.port2);
    const { near } = line({
      connect: ({ data: port }) => {
        serve(port, { 'is-idle': () => true });
        return undefined;
      },
    });
    await ask(near, 'connect', { control: control.port2, data: data.port2 });
    expect(await ask(data.port1, 'is-idle', undefined)).toBe(true);
  });

  it('hand a file over by reference', async () => {
    const { near } = line({
      convert: async ({ source }) => {
        const bytes = source.kind === 'file' ? await source.file.arrayBuffer() : new ArrayBuffer(0);
        return converted(bytes, new ArrayBuffer(0));
      },
    });
    const file = new Blob(['content']);
    const reply = await ask(near, 'convert', order({ kind: 'file', name: 'a', file }));
    expect(reply.editorBin.byteLength).toBe(7);
    expect(file.size).toBe(7);
  });

  it('tell progress before the reply', async () => {
    const told: ProgressOf<'convert'>[] = [];
    const bytes = new ArrayBuffer(3);
    const { near } = line({
      convert: (_, { progress }) => {
        progress({ stage: 'fetch', done: 1, total: undefined });
        progress({ stage: 'begun', beginning: converted(bytes, new ArrayBuffer(1)) });
        progress({ stage: 'convert', done: 0.5, total: 1 });
        return converted(new ArrayBuffer(1), new ArrayBuffer(1));
      },
    });
    const source = { kind: 'url', url: 'https://a/' } as const;
    await ask(near, 'convert', order(source), { onProgress: (progress) => told.push(progress) });
    expect(told.map(({ stage }) => stage)).toEqual(['fetch', 'begun', 'convert']);
    // A beginning is transferred as a reply is.
    expect(bytes.byteLength).toBe(0);
  });
});

describe('faults', () => {
  it('keep code, part, position and hint', async () => {
    const { near } = line({
      trust: () => {
        throw new Fault('xml', 'unexpected end', '/word/document.xml', 42);
      },
    });
    const fault = await faultOf(ask(near, 'trust', { ticket: '' }));
    expect(fault.toRecord()).toEqual({
      code: 'xml',
      part: '/word/document.xml',
      at: 42,
      hint: 'unexpected end',
    });
  });

  it('of other kinds arrive as internal', async () => {
    const { near } = line({
      trust: () => {
        throw new TypeError('oops');
      },
    });
    expect((await faultOf(ask(near, 'trust', { ticket: '' }))).code).toBe('internal');
  });

  it('tell a reply that contradicts its description', async () => {
    const { near } = line({ trust: () => 'yes' as unknown as boolean });
    expect((await faultOf(ask(near, 'trust', { ticket: '' }))).code).toBe('protocol');
  });
});

describe('cancelling', () => {
  it('reaches the other side during its work', async () => {
    const stop = new AbortController();
    const aborted = vi.fn();
    const { near } = line({
      trust: (_, { signal }) => {
        signal.addEventListener('abort', aborted);
        stop.abort();
        return new Promise(() => undefined);
      },
    });
    const asked = ask(near, 'trust', { ticket: '' }, { signal: stop.signal });
    expect((await faultOf(asked)).code).toBe('cancelled');
    await vi.waitFor(() => {
      expect(aborted).toHaveBeenCalledOnce();
    });
  });

  it('before the start sends nothing', async () => {
    const handler = vi.fn(() => true);
    const { near } = line({ trust: handler, 'is-idle': () => true });
    const asked = ask(near, 'trust', { ticket: '' }, { signal: AbortSignal.abort() });
    expect((await faultOf(asked)).code).toBe('cancelled');
    await ask(near, 'is-idle', undefined);
    expect(handler).not.toHaveBeenCalled();
  });

  it('while the request is on its way leaves no answer behind', async () => {
    const stop = new AbortController();
    const { near } = line({ trust: () => true });
    const asked = ask(near, 'trust', { ticket: '' }, { signal: stop.signal });
    stop.abort();
    expect((await faultOf(asked)).code).toBe('cancelled');
  });
});

describe('the other end', () => {
  it('gone during the work ends the request', async () => {
    const { near, far } = line({
      trust: () => {
        far.close();
        return new Promise(() => undefined);
      },
    });
    expect((await faultOf(ask(near, 'trust', { ticket: '' }))).code).toBe('gone');
  });

  it('gone aborts what it asked for', async () => {
    const aborted = vi.fn();
    const { near } = line({
      trust: (_, { signal }) => {
        signal.addEventListener('abort', aborted);
        near.close();
        return new Promise(() => undefined);
      },
    });
    ask(near, 'trust', { ticket: '' }).catch(() => undefined);
    await vi.waitFor(() => {
      expect(aborted).toHaveBeenCalledOnce();
    });
  });

  it('silent for longer than one has patience counts as gone', async () => {
    const { near } = line({ trust: () => new Promise(() => undefined) });
    expect((await faultOf(ask(near, 'trust', { ticket: '' }, { patience: 10 }))).code).toBe('gone');
  });

  it('of another version is told so', async () => {
    const { near } = line({ 'is-idle': () => true });
    const answer = new Promise<unknown>((resolve) => {
      near.addEventListener('message', (event) => {
        resolve(event.data);
      });
      near.start();
    });
    near.postMessage({ quire: PROTOCOL_VERSION + 1, kind: 'ask', id: 7, name: 'is-idle', body: 0 });
    expect(await answer).toMatchObject({ kind: 'fault', id: 7, body: { code: 'version' } });
  });
});

describe('what is not of this protocol', () => {
  const right = {
    quire: PROTOCOL_VERSION,
    kind: 'ask',
    id: 1,
    name: 'trust',
    body: { ticket: '' },
  };
  const wrong: readonly unknown[] = [
    null,
    undefined,
    'hello',
    7,
    [],
    {},
    { ...right, quire: '1' },
    { ...right, kind: 'order' },
    { ...right, id: undefined },
    { ...right, name: 'constructor' },
    { ...right, name: 'toString' },
    { ...right, body: null },
    { ...right, body: { ticket: 7 } },
    { ...right, kind: 'reply', body: 'yes' },
    { ...right, kind: 'fault', body: { code: 'xml' } },
    { ...right, kind: 'cancel', body: {} },
  ];

  it('is told by every field', () => {
    expect(parse(right)).toEqual(right);
    for (const value of wrong) expect(parse(value), JSON.stringify(value)).toBeUndefined();
  });

  it('is ignored by both sides', async () => {
    const handler = vi.fn(() => true);
    const { near, far } = line({ trust: handler });
    for (const value of wrong) {
      near.postMessage(value);
      far.postMessage(value);
    }
    expect(await ask(near, 'trust', { ticket: '' })).toBe(true);
    expect(handler).toHaveBeenCalledOnce();
  });

  it('is no greeting either', () => {
    expect(isGreeting(greeting('offscreen'), 'offscreen')).toBe(true);
    expect(isGreeting(greeting('offscreen'), 'background')).toBe(false);
    expect(isGreeting({ ...greeting('offscreen'), quire: 0 }, 'offscreen')).toBe(false);
    expect(isGreeting(null, 'offscreen')).toBe(false);
  });
});

it('every source is described, and nothing else', () => {
  const { request } = MESSAGES.convert;
  const bytes = new ArrayBuffer(1);
  expect(request.is(order({ kind: 'url', url: 'https://a/' }))).toBe(true);
  expect(request.is(order({ kind: 'file', name: 'a', file: new Blob([]) }))).toBe(true);
  expect(request.is(order({ kind: 'bytes', name: 'a', bytes }))).toBe(true);
  expect(request.is(order({ kind: 'bytes', name: 'a', bytes: new Uint8Array(1) }))).toBe(false);
  expect(request.is(order({ kind: 'url', file: new Blob([]) }))).toBe(false);
});
