/**
 * What all WASM modules have in common: how they are loaded, the limit of their linear memory, and the faults of what runs
 * in them. What goes in and comes out are whole buffers of their own; no view into linear memory leaves the generated code.
 */
import { Fault } from './fault';

/** The names of the modules, see `xtask/src/build/wasm.rs`. */
type ModuleName = 'quire_converter' | 'quire_export' | 'quire_unlock' | 'quire_viewer';

const PAGE_BYTES = 64 * 1024;

/** Linear memory at the beginning, in pages: more than the static data and the stack of every module take. */
const FIRST_PAGES = 64;

/** What every module exports, as wasm-bindgen writes it. */
export interface Exports {
  default(options: { module_or_path: URL; memory: WebAssembly.Memory }): Promise<unknown>;
  readonly CoreError: abstract new () => ErrorHandle;
}

/** An error of the core in linear memory. */
interface ErrorHandle {
  readonly code: string;
  readonly part: string;
  readonly at: number | undefined;
  readonly message: string;
  free(): void;
}

/** Instances that this context has made. */
let instances = 0;

/** A module with a linear memory of its own. After a trap it must not be used again. */
export class WasmModule<E extends Exports> {
  private constructor(
    private readonly exports: E,
    private readonly memory: WebAssembly.Memory,
    /** The most that linear memory can have, in bytes. */
    readonly limit: number,
  ) {}

  /** Whether it can be used: it has not trapped. */
  isSound = true;

  /** Loads and compiles a module whose linear memory can never have more than `limit` bytes. Throws a {@link Fault}. */
  static async load<E extends Exports>(name: ModuleName, limit: number): Promise<WasmModule<E>> {
    try {
      const maximum = Math.max(Math.floor(limit / PAGE_BYTES), FIRST_PAGES);
      const memory = new WebAssembly.Memory({ initial: FIRST_PAGES, maximum });
      // The generated code holds one instance, so that each needs it once more.
      instances += 1;
      const glue = new URL(`./wasm/${name}.js?${String(instances)}`, import.meta.url);
      const exports = (await import(glue.href)) as E;
      const binary = new URL(`./wasm/${name}_bg.wasm`, import.meta.url);
      await exports.default({ module_or_path: binary, memory });
      return new WasmModule(exports, memory, limit);
    } catch (thrown) {
      const { message } = Fault.of(thrown);
      if (thrown instanceof RangeError) throw new Fault('out-of-memory', message);
      throw new Fault('internal', `${name} cannot be loaded: ${message}`);
    }
  }

  /** Size of linear memory, in bytes. */
  get memoryBytes(): number {
    return this.memory.buffer.byteLength;
  }

  /** Calls the module. Throws a {@link Fault}: the core's, or `trap` or `out-of-memory`, after which it has to be replaced. */
  call<T>(run: (exports: E) => T): T {
    try {
      return run(this.exports);
    } catch (thrown) {
      throw this.faultOf(thrown);
    }
  }

  private faultOf(thrown: unknown): Fault {
    if (thrown instanceof this.exports.CoreError) {
      const { code, message, part, at } = thrown;
      thrown.free();
      return new Fault(code, message, part, at);
    }
    this.isSound = false;
    return isRefusal(thrown)
      ? new Fault('out-of-memory', `more than ${String(this.limit)} bytes of memory are needed`)
      : new Fault('trap', thrown instanceof Error ? thrown.message : String(thrown));
  }
}

/**
 * Whether memory was refused. A panic throws its own words (`src/wasm/mod.rs`); what ends at an `unreachable` instruction is
 * an allocation for which linear memory could not grow. Buffers outside of it are refused with a RangeError, as is a stack
 * that is too deep.
 */
function isRefusal(thrown: unknown): boolean {
  if (thrown instanceof WebAssembly.RuntimeError) return /unreachable/i.test(thrown.message);
  return thrown instanceof RangeError && !/stack|recursion/i.test(thrown.message);
}

/** The instances of a module in this context, one for each limit, loaded when they are first needed. */
export class Loader<M extends { readonly memoryBytes: number }> {
  private readonly loaded = new Map<number, Promise<M>>();

  constructor(private readonly load: (limit: number) => Promise<M>) {}

  /** The instance with a limit, in bytes. */
  get(limit: number): Promise<M> {
    const known = this.loaded.get(limit);
    if (known !== undefined) return known;
    const loading = this.load(limit);
    this.loaded.set(limit, loading);
    return loading;
  }

  /** The linear memory of all instances, in bytes. */
  async memoryBytes(): Promise<number> {
    const sizes = [...this.loaded.values()].map((one) =>
      one.then(({ memoryBytes }) => memoryBytes).catch(() => 0),
    );
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  }
}
