import { entity } from '../__testUtils__/FakeCatalog';
import { fingerprint } from './hash';
import { toMirrorEntity } from './toMirrorEntity';

describe('toMirrorEntity', () => {
  it('keeps what lists, filters and rules need', () => {
    expect(
      toMirrorEntity(
        entity('Churn', {
          kind: 'Model',
          metadata: {
            namespace: 'shop',
            title: 'Churn',
            tags: ['gold'],
            etag: 'e1',
            annotations: { x: 'y' },
          },
          spec: {
            type: 'classifier',
            lifecycle: 'production',
            owner: 'team',
            system: 'sales',
            trainedOn: ['dataset:default/orders'],
            raci: [],
          },
          relations: [
            { type: 'partOf', targetRef: 'system:default/sales' },
            { type: 'ownedBy', targetRef: 'user:default/ada' },
          ],
        }),
        ['raci'],
      ),
    ).toEqual({
      entityRef: 'model:shop/churn',
      etag: 'e1',
      kind: 'Model',
      namespace: 'shop',
      name: 'Churn',
      title: 'Churn',
      description: undefined,
      type: 'classifier',
      lifecycle: 'production',
      owner: 'user:default/ada',
      system: 'system:default/sales',
      domain: undefined,
      tags: ['gold'],
      annotations: { x: 'y' },
      spec: {
        type: 'classifier',
        lifecycle: 'production',
        owner: 'team',
        system: 'sales',
        raci: [],
      },
      relations: [
        { type: 'partOf', targetRef: 'system:default/sales' },
        { type: 'ownedBy', targetRef: 'user:default/ada' },
      ],
    });
  });

  it.each<[string, unknown, string | undefined]>([
    ['a bare name', 'team', 'group:shop/team'],
    ['a ref', 'user:default/ada', 'user:default/ada'],
    ['no ref at all', '/team', undefined],
    ['something else', 7, undefined],
    ['nothing', undefined, undefined],
  ])(
    'makes the owner full without a relation: %s',
    (_title, owner, expected) => {
      const mirrored = toMirrorEntity(
        entity('m', {
          metadata: { namespace: 'shop' },
          spec: owner === undefined ? {} : { owner: owner as string },
        }),
        [],
      );
      expect(mirrored.owner).toBe(expected);
    },
  );
});

describe('fingerprint', () => {
  it('does not depend on the order of keys, but on everything else', () => {
    const one = entity('a', { spec: { x: 1, y: [1, 2] } });
    const same = entity('a', { spec: { y: [1, 2], x: 1 } });
    expect(fingerprint(one, 's')).toBe(fingerprint(same, 's'));
    const others = [
      entity('a', { spec: { x: 1, y: [2, 1] } }),
      entity('a', {
        spec: { x: 1, y: [1, 2] },
        relations: [{ type: 'ownedBy', targetRef: 'group:default/t' }],
      }),
    ];
    for (const other of others) {
      expect(fingerprint(other, 's')).not.toBe(fingerprint(one, 's'));
    }
    expect(fingerprint(one, 's')).not.toBe(fingerprint(one, 't'));
  });
});
