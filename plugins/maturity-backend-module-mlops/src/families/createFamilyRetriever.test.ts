import { mockServices } from '@backstage/backend-test-utils';
import { createFamilyFixture } from '../__testUtils__/createFamilyFixture';
import { makeSubject } from '../__testUtils__/entities';
import { makeModel, makeOverview } from '../__testUtils__/registry';
import { createFamilyRetriever } from './createFamilyRetriever';
import { tellAbsence } from './tellAbsence';

const { signal } = new AbortController();
const MEANINGS = {
  here: { type: 'boolean' as const, title: 'here', description: 'Whether.' },
};

describe('createFamilyRetriever', () => {
  it('names the entity and the plugin where something failed', async () => {
    const fixture = createFamilyFixture({
      id: 'registry',
      known: makeSubject('model:default/churn'),
      answers: {},
    });
    try {
      await fixture.goDown?.();
      const told = await fixture.retriever.retrieve([fixture.known], {
        signal,
      });
      expect(told.get('model:default/churn')?.error?.message).toMatch(
        /^The mlops plugin could not tell about model:default\/churn: .*503/,
      );
    } finally {
      await fixture.close?.();
    }
  });

  it('harms nobody but the entity whose answer is broken', async () => {
    const churn = '/mlops/v1/entities/model/default/churn/overview';
    const { retriever, known, close } = createFamilyFixture({
      id: 'registry',
      known: makeSubject('model:default/churn'),
      answers: {
        [churn]: makeOverview('model:default/churn', { model: makeModel() }),
        [churn.replace('churn', 'broken')]: { model: {} },
      },
    });
    try {
      const broken = makeSubject('model:default/broken');
      const told = await retriever.retrieve([broken, known], { signal });
      expect(told.get(broken.entityRef)?.error).toBeInstanceOf(Error);
      expect(told.get(known.entityRef)?.facts?.versions).toMatchObject({
        value: 2,
      });
    } finally {
      await close?.();
    }
  });

  it('tells nothing where the plugin has no address', async () => {
    const discovery = tellAbsence({
      getBaseUrl: async () => {
        throw new Error('No such plugin');
      },
    });
    const retriever = createFamilyRetriever({
      auth: mockServices.auth(),
      id: 'family',
      title: 'A family',
      facts: MEANINGS,
      every: { hours: 1 },
      pluginId: 'family',
      read: async () => {
        await discovery.getBaseUrl('family');
        return { here: { value: true } };
      },
    });
    const known = makeSubject('model:default/churn');
    expect(await retriever.retrieve([known], { signal })).toEqual(
      new Map([['model:default/churn', { facts: {} }]]),
    );
  });

  it('asks for the plugin it was made for, as this backend', async () => {
    const auth = mockServices.auth.mock({
      getOwnServiceCredentials: async () => ({
        $$type: '@backstage/BackstageCredentials',
        principal: { type: 'service', subject: 'plugin:maturity' },
      }),
      getPluginRequestToken: async ({ targetPluginId }) => ({
        token: `for ${targetPluginId}`,
      }),
    });
    const tokens: unknown[] = [];
    const retriever = createFamilyRetriever({
      auth,
      id: 'family',
      title: 'A family',
      facts: MEANINGS,
      kinds: ['Model'],
      every: { hours: 1 },
      pluginId: 'family',
      read: async (_, { token }) => {
        tokens.push(token);
        return undefined;
      },
    });
    expect(retriever).toMatchObject({
      appliesTo: { kind: { $in: ['Model'] } },
      settles: true,
    });
    await retriever.retrieve([makeSubject('model:default/a')], { signal });
    expect(tokens).toEqual(['for family']);
  });
});
