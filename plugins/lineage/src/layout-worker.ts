/**
 * The script of the worker that lays out graphs. Bundlers of apps find it by
 * its name; nothing else imports it.
 *
 * @packageDocumentation
 */
import { answerLayoutRequest } from './layout/answerLayoutRequest';
import type { LayoutRequest } from './layout/messages';

/** Where the app's scripts are, as its bundler knows it. */
declare let __webpack_public_path__: string;

// An app may be moved to another path after it was built. Its page is told so
// by the server, a worker is not: it takes what comes before its own name,
// which is `static/<name>.js`, or `<name>.js` while the app is developed.
if (typeof __webpack_public_path__ === 'string') {
  __webpack_public_path__ = self.location.href.replace(/(static\/)?[^/]*$/, '');
}

self.addEventListener('message', async (event: MessageEvent<LayoutRequest>) => {
  self.postMessage(await answerLayoutRequest(event.data));
});
