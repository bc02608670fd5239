import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogBackend from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  type EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import catalogModuleRaci, { raciConditions } from './index';

/** A component or resource with a declaration. */
function declares(name: string, raci: unknown): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: {
        'backstage.io/managed-by-location': 'test:x',
        'backstage.io/managed-by-origin-location': 'test:x',
      },
    },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: 'owners',
      raci: raci as never,
    },
  };
}

async function startCatalog(entities: Entity[]) {
  let connection: EntityProviderConnection | undefined;
  const feed = createBackendModule({
    pluginId: 'catalog',
    moduleId: 'test-feed',
    register(reg) {
      reg.registerInit({
        deps: { processing: catalogProcessingExtensionPoint },
        async init({ processing }) {
          processing.addEntityProvider({
            getProviderName: () => 'test-feed',
            connect: async given => {
              connection = given;
            },
          });
        },
      });
    },
  });
  const { server } = await startTestBackend({
    features: [catalogBackend, catalogModuleRaci, feed],
  });
  await connection?.applyMutation({
    type: 'full',
    entities: entities.map(entity => ({ entity })),
  });
  const token = mockCredentials.service.header({
    onBehalfOf: mockCredentials.service('plugin:test'),
    targetPluginId: 'catalog',
  });
  return async (path: string, body?: object) => {
    const response = await fetch(
      `http://localhost:${server.port()}/api/catalog${path}`,
      {
        method: body ? 'POST' : 'GET',
        headers: { authorization: token, 'content-type': 'application/json' },
        body: body && JSON.stringify(body),
      },
    );
    return response.ok ? response.json() : undefined;
  };
}

/** Waits until the catalog has processed the component. */
async function relationsOf(
  ask: Awaited<ReturnType<typeof startCatalog>>,
  name: string,
): Promise<string[]> {
  for (;;) {
    const found = await ask(`/entities/by-name/component/default/${name}`);
    if (found?.relations?.length) {
      return found.relations
        .map(
          (one: { type: string; targetRef: string }) =>
            `${one.type} ${one.targetRef}`,
        )
        .sort();
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

describe('the catalog with the module', () => {
  it("shows declared duties, and breaks nobody's entity", async () => {
    const ask = await startCatalog([
      declares('shop', [
        { activity: 'data', accountable: 'user:ada', responsible: ['crew'] },
      ]),
      declares('odd', [{ activity: 3 }, 'nonsense']),
    ]);
    expect(await relationsOf(ask, 'shop')).toEqual([
      'hasAccountable user:default/ada',
      'hasResponsible group:default/crew',
      'ownedBy group:default/owners',
    ]);
    expect(await relationsOf(ask, 'odd')).toEqual([
      'ownedBy group:default/owners',
    ]);
  });

  it('decides by declared duties', async () => {
    const ask = await startCatalog([
      declares('shop', [{ activity: 'data', accountable: 'user:ada' }]),
    ]);
    await relationsOf(ask, 'shop');
    const decide = async (claim: string) => {
      const answer = await ask(
        '/.well-known/backstage/permissions/apply-conditions',
        {
          items: [
            {
              id: '1',
              resourceRef: 'component:default/shop',
              resourceType: 'catalog-entity',
              conditions: raciConditions.isAccountable({ claims: [claim] }),
            },
          ],
        },
      );
      return answer.items[0].result;
    };
    expect(await decide('user:default/ada')).toBe('ALLOW');
    expect(await decide('user:default/bob')).toBe('DENY');
  });
});
