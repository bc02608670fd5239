import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import { findInhabited } from './findInhabited';

/** Groups by name: people in it, then child groups after a `>`. */
function catalogOf(groups: Record<string, string>, people: string[]) {
  const entities = new Map<string, MirrorEntity>();
  const add = (ref: string, relations: MirrorEntity['relations']) =>
    entities.set(ref, {
      entityRef: ref,
      etag: '',
      kind: ref.slice(0, ref.indexOf(':')),
      namespace: 'default',
      name: ref,
      tags: [],
      annotations: {},
      spec: {},
      relations,
    });
  people.forEach(name => add(`user:default/${name}`, []));
  for (const [name, text] of Object.entries(groups)) {
    const [members, children = ''] = text.split('>');
    const words = (part: string) => part.split(' ').filter(Boolean);
    add(`group:default/${name}`, [
      ...words(members).map(member => ({
        type: 'hasMember',
        targetRef: `user:default/${member}`,
      })),
      ...words(children).map(child => ({
        type: 'parentOf',
        targetRef: `group:default/${child}`,
      })),
    ]);
  }
  const reads: string[][] = [];
  return {
    entities,
    reads,
    read: async (refs: string[]) => {
      reads.push(refs);
      return new Map(
        refs.flatMap(ref => {
          const entity = entities.get(ref);
          return entity ? [[ref, entity] as const] : [];
        }),
      );
    },
  };
}

async function inhabitedOf(
  catalog: ReturnType<typeof catalogOf>,
  left: string[] = [],
): Promise<string[]> {
  const found = await findInhabited({
    read: catalog.read,
    groups: [...catalog.entities.values()].filter(
      ({ kind }) => kind === 'group',
    ),
    isHere: user => !left.includes(user.name.replace('user:default/', '')),
  });
  return [...found].map(ref => ref.replace('group:default/', '')).sort();
}

describe('findInhabited', () => {
  it.each<[string, Record<string, string>, string[], string[]]>([
    ['a group with somebody in it', { a: 'ada' }, ['ada'], ['a']],
    ['a group without anybody', { a: '' }, ['ada'], []],
    ['a group of somebody unknown', { a: 'zoe' }, ['ada'], []],
    [
      'groups above somebody',
      { a: '> b', b: '> c', c: 'ada', d: '> e', e: '' },
      ['ada'],
      ['a', 'b', 'c'],
    ],
    [
      'groups that contain each other',
      { a: '> b', b: '> a c', c: 'ada', d: '> e', e: '> d' },
      ['ada'],
      ['a', 'b', 'c'],
    ],
    [
      'a group in two others',
      { a: '> c', b: '> c', c: 'ada' },
      ['ada'],
      ['a', 'b', 'c'],
    ],
    ['a child that is not there', { a: '> gone' }, ['ada'], []],
    [
      'a group of those who left',
      { a: 'left', b: 'left ada' },
      ['ada', 'left'],
      ['b'],
    ],
  ])('tells %s', async (_, groups, people, expected) => {
    expect(await inhabitedOf(catalogOf(groups, people), ['left'])).toEqual(
      expected,
    );
  });

  it('finds the one who is there among many who are not', async () => {
    const many = Array.from({ length: 120 }, (_, index) => `gone${index}`);
    const catalog = catalogOf({ a: [...many, 'ada'].join(' ') }, ['ada']);
    expect(await inhabitedOf(catalog)).toEqual(['a']);
  });

  it('reads of a big group no more than it takes to find somebody', async () => {
    const many = Array.from({ length: 5_000 }, (_, index) => `user${index}`);
    const catalog = catalogOf({ a: `${many.join(' ')} > b`, b: 'ada' }, many);
    catalog.entities.delete('group:default/b');
    expect(await inhabitedOf(catalog)).toEqual(['a']);
    expect(catalog.reads.flat().length).toBeLessThan(100);
  });
});
