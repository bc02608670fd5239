/**
 * The script of the worker that lays out graphs. Bundlers of apps find it by
 * its name; nothing else imports it.
 *
 * @packageDocumentation
 */
import { answerLayoutRequest } from './layout/answerLayoutRequest';
import type { LayoutRequest } from './layout/messages';

self.addEventListener('message', async (event: MessageEvent<LayoutRequest>) => {
  self.postMessage(await answerLayoutRequest(event.data));
});
