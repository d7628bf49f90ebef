/** The WASM module for documents that a password protects, loaded when the first of them comes. */
import { type Exports, WasmModule } from '../shared/wasm';

/** What `src/wasm/unlock.rs` exports, as wasm-bindgen writes it. */
interface UnlockExports extends Exports {
  unlock(bytes: Uint8Array, password: string | undefined): Uint8Array<ArrayBuffer>;
}

/** Opens protected documents. */
export class Unlocker {
  private constructor(private readonly module: WasmModule<UnlockExports>) {}

  /** Loads the module with a limit of its linear memory, in bytes. */
  static async load(limit: number): Promise<Unlocker> {
    return new Unlocker(await WasmModule.load('quire_unlock', limit));
  }

  /** Size of linear memory, in bytes. */
  get memoryBytes(): number {
    return this.module.memoryBytes;
  }

  /** The package inside a protected document. Throws a Fault: `encrypted` if a password is needed, `wrong-password` for another. */
  unlock(bytes: Uint8Array, password: string | undefined): Uint8Array<ArrayBuffer> {
    return this.module.call((core) => core.unlock(bytes, password));
  }
}
