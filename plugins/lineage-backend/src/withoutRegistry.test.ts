import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import lineagePlugin from './index';

jest.setTimeout(60_000);

describe('lineage without the mlops plugin', () => {
  it('says once that nobody tells who takes over, and goes on', async () => {
    const scheduler = mockServices.scheduler();
    const logger = mockServices.logger.mock();
    logger.child.mockReturnValue(logger);
    const backend = await startTestBackend({
      features: [
        lineagePlugin,
        catalogServiceMock.factory({ entities: [] }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        createServiceFactory({
          service: coreServices.logger,
          deps: {},
          factory: () => logger,
        }),
      ],
    });
    for (let turn = 0; turn < 2; turn += 1) {
      await scheduler.triggerTask('catalog-mirror-replacements');
    }
    const said = logger.info.mock.calls.filter(([message]) =>
      message.includes('mlops'),
    );
    expect(said).toEqual([
      [expect.stringContaining('There is no mlops plugin')],
    ]);
    expect(logger.warn).not.toHaveBeenCalled();
    expect(logger.error).not.toHaveBeenCalled();
    const health = await fetch(
      `http://localhost:${backend.server.port()}/api/lineage/openapi.json`,
    );
    expect(health.status).toBe(200);
    await backend.stop();
  });
});
