import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { createChangeProposals } from '@waymark/plugin-change-proposals-node';
import { runAction } from '../__testUtils__/runAction';
import { createRepositoryLocateAction } from './createRepositoryLocateAction';

const FILES = 'https://github.com/acme/shop/blob/main/';

function locate(
  input: JsonObject & { location?: string },
  owns = ['group:default/growth'],
) {
  const { location, ...given } = input;
  const entity: Entity = {
    apiVersion: 'mlops.waymark.dev/v1alpha1',
    kind: 'Model',
    metadata: {
      name: 'churn',
      annotations: location
        ? { 'backstage.io/managed-by-location': location }
        : {},
    },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/growth' }],
  };
  return runAction(
    createRepositoryLocateAction({
      catalog: {
        getEntityByRef: async ref =>
          ref === 'model:default/churn' ? entity : undefined,
      },
      proposals: createChangeProposals({
        config: mockServices.rootConfig(),
        logger: mockServices.logger.mock(),
        urlReader: mockServices.urlReader.mock(),
      }),
      userInfo: mockServices.userInfo.mock({
        getUserInfo: async () => ({
          userEntityRef: 'user:default/ann',
          ownershipEntityRefs: owns,
        }),
      }),
    }),
    { entityRef: 'churn', ...given },
  );
}

describe('mlops:repository:locate', () => {
  it.each<[string, string, string | undefined, string, RegExp]>([
    [
      'the folder of its descriptor',
      `url:${FILES}models/churn/catalog-info.yaml`,
      undefined,
      'models/churn',
      /in the folder models\/churn of/,
    ],
    [
      'the root, where its descriptor is',
      `url:${FILES}catalog-info.yaml`,
      '',
      '',
      /in the root of/,
    ],
    [
      'another folder that is asked for',
      `url:${FILES}models/churn/catalog-info.yaml`,
      'training',
      'training',
      /in the folder training of/,
    ],
    [
      'the root that is asked for',
      `url:${FILES}models/churn/catalog-info.yaml`,
      '.',
      '',
      /in the root of/,
    ],
  ])('finds %s', async (_, location, folder, found, said) => {
    const { output, log } = await locate({
      location,
      ...(folder !== undefined && { folder }),
    });
    expect(output).toEqual({
      folder: found,
      url: `https://github.com/acme/shop/tree/main/${found}`,
    });
    expect(log).toEqual([expect.stringMatching(said)]);
  });

  it.each<[string, JsonObject, string[] | undefined, RegExp]>([
    [
      'a folder that CI files cannot name',
      { location: `url:${FILES}my%20models/catalog-info.yaml` },
      undefined,
      /'my models' cannot stand in CI files/,
    ],
    [
      'a folder outside of the repository',
      { location: `url:${FILES}catalog-info.yaml`, folder: '../other' },
      undefined,
      /no path of a folder in a repository/,
    ],
    [
      'an entity that is in no file',
      {},
      undefined,
      /declared in no repository/,
    ],
    [
      'an entity that nobody sees',
      { entityRef: 'gone' },
      undefined,
      /No entity/,
    ],
    [
      'a person who has nothing to do with it',
      { location: `url:${FILES}catalog-info.yaml` },
      [],
      /may not propose files for/,
    ],
  ])('refuses %s', async (_, input, owns, message) => {
    await expect(locate(input, owns)).rejects.toThrow(message);
  });
});
