import type { Entity } from '@backstage/catalog-model';
import type { JsonValue } from '@backstage/types';
import { ChangeHintProcessor } from './ChangeHintProcessor';

/** The cache of one entity, as the catalog keeps it from run to run. */
function entityCache() {
  const values = new Map<string, JsonValue>();
  return {
    values,
    get: async <T extends JsonValue>(key: string) =>
      values.get(key) as T | undefined,
    set: async <T extends JsonValue>(key: string, value: T) => {
      values.set(key, value);
    },
  };
}

function component(description: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'Scorer', description },
  };
}

const location = { type: 'url', target: 'https://example.org/catalog.yaml' };

describe('ChangeHintProcessor', () => {
  it('announces an entity of any kind when it is new and when it changed', async () => {
    const announced: string[] = [];
    const cache = entityCache();
    // Another replica processes the same entity with the same cache.
    const replicas = [1, 2].map(
      () => new ChangeHintProcessor({ add: ref => announced.push(ref) }),
    );
    const process = (replica: number, description: string) =>
      replicas[replica].postProcessEntity(
        component(description),
        location,
        () => {},
        cache,
      );

    await process(0, 'one');
    expect(announced).toEqual(['component:default/scorer']);
    await process(0, 'one');
    await process(1, 'one');
    expect(announced).toHaveLength(1);
    await process(1, 'two');
    expect(announced).toHaveLength(2);
    await process(0, 'one');
    expect(announced).toHaveLength(3);
  });

  it('keeps a short hash and leaves the entity as it is', async () => {
    const cache = entityCache();
    const entity = component('x'.repeat(10_000));
    const processor = new ChangeHintProcessor({ add: () => {} });
    expect(
      await processor.postProcessEntity(entity, location, () => {}, cache),
    ).toBe(entity);
    expect([...cache.values.values()]).toEqual([
      expect.stringMatching(/^[\w-]{43}$/),
    ]);
  });

  it('runs after the processors that may change an entity', () => {
    const processor = new ChangeHintProcessor({ add: () => {} });
    // 20 is what Backstage gives a processor that states none.
    expect(processor.getPriority()).toBeGreaterThan(20);
  });
});
