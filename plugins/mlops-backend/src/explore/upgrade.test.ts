import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createCatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import {
  registryDatabases,
  registryWriter,
  SOURCES,
} from '../queries/__testUtils__/registry';
import { createExploreIndex, EXPLORE_SPEC_KEYS } from './createExploreIndex';

jest.setTimeout(60_000);

const databases = registryDatabases();

const orders: Entity = {
  apiVersion: 'mlops.waymark.dev/v1alpha1',
  kind: 'Dataset',
  metadata: { name: 'orders', namespace: 'default', etag: 'e1' },
  spec: { type: 'table', lifecycle: 'production', freshness: 'P1D' },
};

describe.each(databases.eachSupportedId())('after an upgrade on %s', id => {
  it('a part of spec that is kept only now is read of every entity at once', async () => {
    const knex = await databases.open(id);
    await registryWriter(knex).object({
      type: 'dataset',
      id: 'orders',
      updatedAt: '2026-01-01T00:00:00.000Z',
    });
    /** Runs a release that keeps some parts, and answers what Explore shows. */
    const release = async (specKeys: string[]) => {
      const logger = mockServices.logger.mock();
      const mirror = await createCatalogMirror({
        database: knex,
        catalog: catalogServiceMock({ entities: [orders] }),
        auth: mockServices.auth(),
        permissions: mockServices.permissions(),
        scheduler: mockServices.scheduler.mock(),
        logger,
        specKeys,
      });
      const index = createExploreIndex({
        knex,
        mirror,
        logger,
        sources: SOURCES,
        findGone: async () => new Set(),
      });
      await mirror.sweep();
      await mirror.deliver();
      await index.drain();
      const { items } = await index.find(
        { limit: 10 },
        { credentials: mockCredentials.user() },
      );
      return items.map(item => item.attention);
    };

    const before = EXPLORE_SPEC_KEYS.filter(key => key !== 'freshness');
    expect(await release(before)).toEqual([['unowned']]);
    // The entity itself did not change: its etag is the same.
    expect(await release(EXPLORE_SPEC_KEYS)).toEqual([['stale', 'unowned']]);
  });
});
