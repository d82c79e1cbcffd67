// Keeps the page usable without a network (sw.js does the work) and says when a new version is ready. The page never
// changes under the user's hands: the new version waits until it is asked for, or until all tabs are closed.

import { toast } from './ui/toast.js';
import { t } from './words.js';

const HOUR = 3600_000;
/** When the page has nothing else to do. */
export const idle = (act) => (globalThis.requestIdleCallback ?? setTimeout)(act);
const at = (file) => new URL(`../${file}`, import.meta.url);

/** What was built: `null` where the folder was published without a build. @returns {Promise<{ version: string, commit: string } | null>} */
async function built() {
  try {
    const response = await fetch(at('build.json'));
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

/** @param {import('./types').Store} store */
export async function keepOffline(store) {
  const build = await built();
  store.set({ build });
  const workers = navigator.serviceWorker;
  if (!workers || !build) return;

  let controlled = Boolean(workers.controller);
  workers.addEventListener('controllerchange', () => {
    // Another version has taken over, here or in another tab: this page must not go on with its files.
    if (controlled) location.reload();
    controlled = true;
  });
  let registration;
  try {
    registration = await workers.register(at('sw.js'), { updateViaCache: 'none' });
  } catch {
    return;
  }

  const offer = () => {
    const { waiting } = registration;
    if (!waiting || !workers.controller) return;
    toast(t(store.get().trouble ? 'update.memory' : 'update.ready'), { label: t('update.now'), run: () => waiting.postMessage({ wants: 'take' }) }, { stay: true });
  };
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer));
  store.on(['lang', 'trouble'], offer);

  const { active } = await workers.ready;
  if (!workers.controller) active?.postMessage({ wants: 'claim', version: build.version });
  idle(() => active?.postMessage({ wants: 'rest' }));

  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - asked < HOUR) return;
    asked = Date.now();
    registration.update().catch(() => {});
  });
}
