import { mockCredentials } from '@backstage/backend-test-utils';
import {
  catalogEntityReadPermission,
  catalogEntityRefreshPermission,
} from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { mlopsSourcesRefreshPermission } from '@waymark/plugin-mlops-common';
import { PortalPolicy } from './PortalPolicy';

const policy = new PortalPolicy({ adminGroups: ['group:default/ml-platform'] });

function user(...ownershipEntityRefs: string[]) {
  return {
    credentials: mockCredentials.user('user:default/ada'),
    info: { userEntityRef: 'user:default/ada', ownershipEntityRefs },
  };
}

describe('PortalPolicy', () => {
  it('lets everybody who is signed in read', async () => {
    await expect(
      policy.handle(
        { permission: catalogEntityReadPermission },
        user('user:default/ada'),
      ),
    ).resolves.toEqual({ result: AuthorizeResult.ALLOW });
  });

  it('asks the catalog whether the asker or a group of theirs owns the entity or answers for it', async () => {
    await expect(
      policy.handle(
        { permission: catalogEntityRefreshPermission },
        user('user:default/ada', 'group:default/retail'),
      ),
    ).resolves.toEqual({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'catalog',
      resourceType: 'catalog-entity',
      conditions: {
        anyOf: ['IS_ENTITY_OWNER', 'IS_ACCOUNTABLE'].map(rule => ({
          resourceType: 'catalog-entity',
          rule,
          params: { claims: ['user:default/ada', 'group:default/retail'] },
        })),
      },
    });
  });

  it('lets only members of an admin group start a synchronisation', async () => {
    const request = { permission: mlopsSourcesRefreshPermission };
    await expect(
      policy.handle(request, user('user:default/ada')),
    ).resolves.toEqual({ result: AuthorizeResult.DENY });
    await expect(
      policy.handle(
        request,
        user('user:default/ada', 'group:default/ml-platform'),
      ),
    ).resolves.toEqual({ result: AuthorizeResult.ALLOW });
  });

  it('refuses whoever is not signed in', async () => {
    await expect(
      policy.handle({ permission: catalogEntityReadPermission }),
    ).resolves.toEqual({ result: AuthorizeResult.DENY });
  });
});
