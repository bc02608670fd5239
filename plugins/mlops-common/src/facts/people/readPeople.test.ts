import { stringifyEntityRef } from '@backstage/catalog-model';
import { makeGroup, makeUser } from '@waymark/plugin-test-parts/facts';
import { createEntityBook } from '../createEntityBook';
import { readPeople } from './readPeople';

const NOW = Date.parse('2026-11-22T00:00:00Z');

const catalog = new Map(
  [
    makeUser('ada'),
    makeUser('bo'),
    makeUser('left', '2026-10-31'),
    makeUser('leaving', '2026-12-31'),
    makeUser('gone', 'some day'),
    makeGroup('team', ['ada', 'left', 'nobody']),
    makeGroup('empty', []),
    makeGroup('past', ['left', 'gone']),
    makeGroup('parent', ['leaving'], { children: ['team', 'circle'] }),
    makeGroup('circle', ['bo'], { children: ['parent'] }),
  ].map(entity => [stringifyEntityRef(entity), entity]),
);

const asked: string[][] = [];
const read = async (refs: readonly string[]) => {
  asked.push([...refs]);
  return new Map(
    refs.flatMap(ref => {
      const entity = catalog.get(ref);
      return entity ? [[ref, entity] as const] : [];
    }),
  );
};

describe('readPeople', () => {
  it.each<[string, boolean, string[]]>([
    ['user:default/ada', true, ['ada']],
    ['user:default/left', true, []],
    ['user:default/leaving', true, ['leaving']],
    ['user:default/gone', true, []],
    ['user:default/nobody', false, []],
    ['group:default/team', true, ['ada']],
    ['group:default/empty', true, []],
    ['group:default/past', true, []],
    ['group:default/parent', true, ['ada', 'bo', 'leaving']],
    ['group:default/circle', true, ['ada', 'bo', 'leaving']],
    ['group:default/nowhere', false, []],
  ])('%s: in the catalog %s, present %j', async (ref, exists, names) => {
    const people = await readPeople(createEntityBook(read), [ref], NOW);
    expect({
      exists: people(ref).exists,
      present: [...people(ref).present].sort(),
    }).toEqual({
      exists,
      present: names.map(name => `user:default/${name}`),
    });
  });

  it('reads nobody twice, level by level', async () => {
    asked.length = 0;
    await readPeople(
      createEntityBook(read),
      ['group:default/parent', 'group:default/team', 'user:default/ada'],
      NOW,
    );
    expect(asked.flat().sort()).toEqual([...new Set(asked.flat())].sort());
    expect(asked.length).toBeLessThanOrEqual(3);
  });

  it('knows nobody of nothing', async () => {
    const people = await readPeople(createEntityBook(read), [], NOW);
    expect(people(undefined)).toEqual({ exists: false, present: new Set() });
  });
});
