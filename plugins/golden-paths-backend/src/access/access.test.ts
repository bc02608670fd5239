import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { goldenPathsPermissions } from '@waymark/plugin-golden-paths-common';
import { createReadActors } from './createReadActors';
import { requireUpdater } from './mayUpdate';
import { requireScaffolder } from './requireScaffolder';

const PROJECT = { entityRef: 'model:default/churn', owner: 'group:default/a' };

const asker = (owns: string[], permissions: string[]) => ({
  owns,
  holds: ({ name }: { name: string }) => permissions.includes(name),
});

const [, UPDATE, ADMINISTER] = goldenPathsPermissions.map(({ name }) => name);

describe('requireUpdater', () => {
  const actors = async () => ['user:default/rae', 'group:default/ops'];

  it.each<[string, string[], string[]]>([
    ['an owner', ['user:default/x', 'group:default/a'], [UPDATE]],
    ['who is responsible', ['user:default/rae'], [UPDATE]],
    ['a member of a group that is', ['group:default/ops'], [UPDATE]],
    ['an administrator', [], [UPDATE, ADMINISTER]],
  ])('lets %s', async (_, owns, permissions) => {
    await expect(
      requireUpdater(asker(owns, permissions), PROJECT, actors),
    ).resolves.toBeUndefined();
  });

  it('refuses others, and says whom to ask', async () => {
    const bob = asker(['user:default/bob'], [UPDATE]);
    await expect(requireUpdater(bob, PROJECT, actors)).rejects.toThrow(
      "You may not see or propose the update of 'model:default/churn': you do not own it (group:default/a), and its RACI does not make you Responsible or Accountable. Ask its owner, or somebody with the permission 'golden-paths.administer'.",
    );
    await expect(
      requireUpdater(bob, { entityRef: 'model:default/x' }, actors),
    ).rejects.toThrow(/it has no owner/);
  });

  it('refuses an owner without the permission', async () => {
    await expect(
      requireUpdater(asker(['group:default/a'], []), PROJECT, actors),
    ).rejects.toThrow(/'golden-paths.update.propose' is needed/);
  });
});

describe('createReadActors', () => {
  const credentials = mockCredentials.user();
  const options = {
    auth: mockServices.auth({ pluginId: 'golden-paths' }),
    logger: mockServices.logger.mock(),
  };
  const cell = (ref: string) => ({
    ref,
    exists: true,
    state: 'present' as const,
    origin: { level: 'entity' as const },
  });

  it('reads who is Responsible or Accountable, in the name of the asker', async () => {
    const getEntityRaci = jest.fn(async () => ({
      activities: [
        {
          responsible: [cell('user:default/rae')],
          accountable: [cell('group:default/a')],
          consulted: [cell('user:default/con')],
          informed: [cell('user:default/ines')],
        },
      ],
    }));
    const read = createReadActors({
      ...options,
      raci: { getEntityRaci: getEntityRaci as never },
    });
    expect(await read(credentials)('model:default/churn')).toEqual([
      'user:default/rae',
      'group:default/a',
    ]);
    expect(getEntityRaci).toHaveBeenCalledWith('model:default/churn', {
      token: mockCredentials.service.token({
        onBehalfOf: credentials,
        targetPluginId: 'raci',
      }),
      signal: expect.any(AbortSignal),
    });
  });

  it('finds nobody without the raci plugin', async () => {
    const read = createReadActors({
      ...options,
      raci: {
        getEntityRaci: async () => {
          throw new Error('404');
        },
      },
    });
    expect(await read(credentials)('model:default/churn')).toEqual([]);
  });
});

describe('requireScaffolder', () => {
  const auth = mockServices.auth();

  it('lets its backend alone', () => {
    const of = (subject: string) => ({
      credentials: mockCredentials.service(subject),
    });
    expect(() =>
      requireScaffolder(auth, of('plugin:scaffolder')),
    ).not.toThrow();
    for (const asked of [
      of('plugin:scaffolder-x'),
      of('external:scaffolder'),
      { credentials: mockCredentials.user('user:default/scaffolder') },
      { credentials: mockCredentials.none() },
    ]) {
      expect(() => requireScaffolder(auth, asked)).toThrow(
        /Only the scaffolder's backend/,
      );
    }
  });
});
