import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { RaciClient } from '@waymark/plugin-raci-common';
import { offerExample } from './offerExample';
import { signInAsExample } from './signInAsExample';

/** Milliseconds between tries while the catalog is still being read. */
const PAUSE_MS = 5_000;

/**
 * Offers one duty of the example organisation to somebody else, once, so that
 * a hand-over in progress can be seen. Development only.
 */
export default createBackendPlugin({
  pluginId: 'example-handover',
  register(env) {
    env.registerInit({
      deps: {
        discovery: coreServices.discovery,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ discovery, logger, scheduler }) {
        const raci = new RaciClient({ discoveryApi: discovery });
        let done = false;
        await scheduler.scheduleTask({
          id: 'offer-example',
          frequency: { milliseconds: PAUSE_MS },
          timeout: { seconds: 30 },
          scope: 'local',
          async fn(signal) {
            if (done) {
              return;
            }
            try {
              done = await offerExample({
                raci,
                signIn: () => signInAsExample({ discovery, signal }),
                signal,
              });
            } catch (error) {
              // The catalog, the sign-in or the raci plugin may not be there
              // yet, or not at all; the example is no reason to complain.
              logger.debug('The example hand-over was not offered yet', {
                reason: String(error),
              });
            }
          },
        });
      },
    });
  },
});
