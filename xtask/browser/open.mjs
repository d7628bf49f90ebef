// Opens a file in the viewer as a person would: Chromium with the extension meets it on a web server.
// Called by `cargo xtask open` and `screenshot`: node open.mjs CHROMIUM EXTENSION FILE [SCREENSHOT]
// @ts-check
import { serve, start, view } from './chromium.mjs';

const [executablePath, extension, file, screenshot] = process.argv.slice(2);
if (executablePath === undefined || extension === undefined || file === undefined) {
  throw new Error('usage: node open.mjs CHROMIUM EXTENSION FILE [SCREENSHOT]');
}
const server = await serve(file);
const context = await start(executablePath, extension, screenshot !== undefined);
try {
  const page = context.pages()[0] ?? (await context.newPage());
  const fault = await view(page, server.url);
  if (fault !== undefined) console.error(`   no document; the viewer says: ${fault}`);
  if (screenshot === undefined) {
    console.log('   the window stays open until you close it');
    await new Promise((resolve) => context.on('close', () => resolve(undefined)));
  } else {
    await page.screenshot({ path: screenshot });
    await context.close();
  }
  if (fault !== undefined) process.exitCode = 1;
} finally {
  server.close();
}
