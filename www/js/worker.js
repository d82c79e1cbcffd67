// The engine, off the page's thread. Every request is answered: { id, ok } or { id, error, fatal }.
// After a trap the instance can't be trusted any more; `fatal` tells the page to start a new worker.

import init, * as calls from '../pkg/mubiao.js';

const ready = init();

self.addEventListener('message', async ({ data: { id, call, args } }) => {
  try {
    await ready;
  } catch (error) {
    self.postMessage({ id, error: `load: ${error?.message ?? error}`, fatal: true });
    return;
  }
  try {
    self.postMessage({ id, ok: calls[call](...args) });
  } catch (error) {
    const message = String(error?.message ?? error);
    // A panic arrives as an Error that names the engine; a trap and an exhausted stack as what they are.
    const fatal = error instanceof WebAssembly.RuntimeError || error instanceof RangeError || message.startsWith('mubiao: ');
    self.postMessage({ id, error: message, fatal });
  }
});
