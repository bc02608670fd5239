import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { entity, FakeCatalog } from '../__testUtils__/FakeCatalog';
import { decideVisibility } from './decideVisibility';

const conditional = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: {
    rule: 'IS_ENTITY_OWNER',
    resourceType: 'catalog-entity',
    params: {},
  },
} as const;

describe('decideVisibility', () => {
  const catalog = new FakeCatalog();
  catalog.put(entity('mine'), entity('theirs'));
  catalog.hiddenFromUsers.add('component:default/theirs');
  const refs = [
    'component:default/mine',
    'component:default/theirs',
    'component:default/unknown',
  ];

  beforeEach(() => {
    catalog.calls.byRefs.length = 0;
  });

  const decide = (
    result: Parameters<typeof mockServices.permissions>[0],
    of = refs,
  ) =>
    decideVisibility({
      permissions: mockServices.permissions(result),
      catalog: catalog.service,
      credentials: mockCredentials.user(),
      refs: of,
    });

  it('asks nobody else when the policy allows all', async () => {
    const visibility = await decide({ result: AuthorizeResult.ALLOW });
    expect(visibility.decision).toBe('all');
    expect(refs.map(visibility.allows)).toEqual([true, true, true]);
    expect(catalog.calls.byRefs).toEqual([]);
  });

  it('asks nobody else when the policy denies all', async () => {
    const visibility = await decide({ result: AuthorizeResult.DENY });
    expect(visibility.decision).toBe('none');
    expect(refs.map(visibility.allows)).toEqual([false, false, false]);
    expect(catalog.calls.byRefs).toEqual([]);
  });

  it('asks the catalog for just these refs, as the asker, when it depends', async () => {
    const permissions = mockServices.permissions.mock({
      authorizeConditional: async () => [conditional],
    });
    const visibility = await decideVisibility({
      permissions,
      catalog: catalog.service,
      credentials: mockCredentials.user(),
      refs: [...refs, 'Component:default/Mine'],
    });
    expect(visibility.decision).toBe('some');
    expect(refs.map(visibility.allows)).toEqual([true, false, false]);
    expect(visibility.allows('Component:default/Mine')).toBe(true);
    expect(visibility.allows('component:default/not-asked')).toBe(false);
    expect(catalog.calls.byRefs).toEqual([refs]);
  });

  it('asks in parts that fit into a request', async () => {
    const many = Array.from(
      { length: 1_200 },
      (_, index) => `component:default/n${index}`,
    );
    await decideVisibility({
      permissions: mockServices.permissions.mock({
        authorizeConditional: async () => [conditional],
      }),
      catalog: catalog.service,
      credentials: mockCredentials.user(),
      refs: many,
    });
    expect(catalog.calls.byRefs.map(part => part.length)).toEqual([
      500, 500, 200,
    ]);
  });
});
