import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import { readRights, requirePermission, requirePerson } from './readRights';

const read = createPermission({
  name: 'thing.read',
  attributes: { action: 'read' },
});
const change = createPermission({
  name: 'thing.change',
  attributes: { action: 'update' },
});

const services = {
  auth: mockServices.auth(),
  permissions: mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(({ permission }) => ({
        result:
          permission.name === read.name
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
      })),
  }),
  userInfo: mockServices.userInfo.mock({
    getUserInfo: async () => ({
      userEntityRef: 'user:default/Ada',
      ownershipEntityRefs: ['user:default/ada', 'group:default/Team'],
    }),
  }),
};

describe('readRights', () => {
  it('tells who a person is, for whom they stand and what they may', async () => {
    const rights = await readRights(
      services,
      mockCredentials.user('user:default/ada'),
      [read, change],
    );

    expect(rights.user).toBe('user:default/ada');
    expect(rights.owns).toEqual(['user:default/ada', 'group:default/team']);
    expect([read, change].map(rights.holds)).toEqual([true, false]);
    expect(requirePerson(rights, 'change things')).toBe('user:default/ada');
  });

  it('takes nothing for held that was not asked for', async () => {
    const rights = await readRights(services, mockCredentials.user(), []);

    expect(rights.holds(read)).toBe(false);
  });

  it('refuses by the name of what is missing', async () => {
    const rights = await readRights(services, mockCredentials.service(), [
      change,
    ]);

    expect(rights.owns).toEqual([]);
    expect(() => requirePermission(rights, change, 'change things')).toThrow(
      "You may not change things; the permission 'thing.change' is needed.",
    );
    expect(() => requirePerson(rights, 'change things')).toThrow(
      'Only a signed-in person may change things; this request came from a service.',
    );
  });
});
