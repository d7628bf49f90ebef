// Measures the converter's WASM module in Chromium, and how long a person waits for the first view of a file.
// Called by `cargo xtask bench`: node bench.mjs CHROMIUM EXTENSION ROUNDS FILE... Prints one line of JSON for each file.
// @ts-check
import { pageOf, serve, start, view } from './chromium.mjs';

const [executablePath, extension, roundsText, ...files] = process.argv.slice(2);
if (executablePath === undefined || extension === undefined || roundsText === undefined) {
  throw new Error('usage: node bench.mjs CHROMIUM EXTENSION ROUNDS FILE...');
}
const rounds = Number(roundsText);

/**
 * What wasm-bindgen makes of `src/wasm/converter.rs`, as far as it is used here.
 * @typedef {object} Glue
 * @property {(options: { module_or_path: string }) => Promise<{ memory: WebAssembly.Memory }>} default
 * @property {(bytes: Uint8Array, beginning: boolean, progress: { report: () => boolean }) => { takeEditorBin: () => Uint8Array }} convert
 */

/**
 * In a page of the extension: loads the module and converts the file once.
 * @param {string} url
 */
async function convertOnce(url) {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  const begun = performance.now();
  /** @type {unknown} */
  const module = await import(`${location.origin}/wasm/quire_converter.js`);
  const glue = /** @type {Glue} */ (module);
  const binary = `${location.origin}/wasm/quire_converter_bg.wasm`;
  const { memory } = await glue.default({ module_or_path: binary });
  const ready = performance.now();
  const size = glue.convert(bytes, false, { report: () => true }).takeEditorBin().length;
  const done = performance.now();
  return {
    ready_ms: ready - begun,
    seconds: (done - ready) / 1000,
    pages: memory.buffer.byteLength / 65536,
    size,
  };
}

/** @typedef {{ ready_ms: number, seconds: number, pages: number, size: number }} Round */

/** @param {Round[]} all */
function best(all) {
  const fastest = all.reduce((a, b) => (b.seconds < a.seconds ? b : a));
  return { ...fastest, ready_ms: Math.min(...all.map((round) => round.ready_ms)) };
}

const context = await start(executablePath, extension, true);
try {
  const bench = pageOf(context, '/bench.html');
  for (const file of files) {
    const server = await serve(file);
    /** @type {Round[]} */
    const measured = [];
    let view_seconds = Infinity;
    for (let round = 0; round < rounds; round += 1) {
      // A fresh page each time: linear memory never shrinks, and the module is to be loaded anew.
      const page = await context.newPage();
      await page.goto(bench);
      measured.push(await page.evaluate(convertOnce, server.url));
      const begun = performance.now();
      const fault = await view(page, server.url);
      if (fault !== undefined) throw new Error(`${file}: ${fault}`);
      view_seconds = Math.min(view_seconds, (performance.now() - begun) / 1000);
      await page.close();
    }
    server.close();
    console.log(JSON.stringify({ ...best(measured), view_seconds }));
  }
} finally {
  await context.close();
}
