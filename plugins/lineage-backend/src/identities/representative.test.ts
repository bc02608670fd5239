import fc from 'fast-check';
import { findRepresentatives, type Names } from './representative';

type Alias = Names['aliases'][number];

/** Names of nodes are their key texts; ids are places in the list. */
function represent(options: {
  nodes: string[];
  aliases?: [string, Alias['origin'], string][];
  bindings?: [string, Names['bindings'][number]['origin'], number, string][];
}): Record<string, string> {
  const { nodes, aliases = [], bindings = [] } = options;
  const id = (name: string) => nodes.indexOf(name) + 1;
  const canonical = findRepresentatives({
    nodes: nodes.map(text => ({
      id: id(text),
      type: text.startsWith('job') ? 'job' : 'dataset',
      text,
    })),
    aliases: aliases.map(([from, origin, to]) => ({
      node_id: id(from),
      origin,
      alias_id: id(to),
    })),
    bindings: bindings.map(([ref, origin, position, node]) => ({
      entity_ref: ref,
      node_id: id(node),
      origin,
      position,
    })),
  });
  return Object.fromEntries(
    nodes.map(name => [name, nodes[canonical.get(id(name))! - 1]]),
  );
}

describe('who represents names of one thing', () => {
  it.each<[string, Parameters<typeof represent>[0], Record<string, string>]>([
    ['a single name itself', { nodes: ['a'] }, { a: 'a' }],
    [
      'who says to have other names',
      { nodes: ['a', 'b'], aliases: [['b', 'symlinks', 'a']] },
      { a: 'b', b: 'b' },
    ],
    [
      'the beginning of a chain',
      {
        nodes: ['a', 'b', 'c'],
        aliases: [
          ['b', 'symlinks', 'a'],
          ['c', 'symlinks', 'b'],
        ],
      },
      { a: 'c', b: 'c', c: 'c' },
    ],
    [
      'the smallest of a circle',
      {
        nodes: ['a', 'b', 'c'],
        aliases: [
          ['c', 'symlinks', 'b'],
          ['b', 'symlinks', 'a'],
          ['a', 'symlinks', 'c'],
        ],
      },
      { a: 'a', b: 'a', c: 'a' },
    ],
    [
      'the newest name of what was renamed',
      {
        nodes: ['a', 'b', 'c'],
        aliases: [
          ['a', 'rename', 'c'],
          ['b', 'rename', 'a'],
        ],
      },
      { a: 'b', b: 'b', c: 'b' },
    ],
    [
      'the smaller of two who say so of a third',
      {
        nodes: ['a', 'b', 'c'],
        aliases: [
          ['c', 'symlinks', 'a'],
          ['b', 'symlinks', 'a'],
        ],
      },
      { a: 'b', b: 'b', c: 'b' },
    ],
    [
      'what an annotation names first, before all others',
      {
        nodes: ['own', 'x', 'y', 'z'],
        aliases: [
          ['own', 'catalog', 'y'],
          ['own', 'catalog', 'x'],
          ['z', 'symlinks', 'y'],
        ],
        bindings: [
          ['model:default/m', 'own', 0, 'own'],
          ['model:default/m', 'annotation', 1, 'y'],
          ['model:default/m', 'annotation', 2, 'x'],
        ],
      },
      { own: 'y', x: 'y', y: 'y', z: 'y' },
    ],
    [
      'the first entity by ref when two name the same thing',
      {
        nodes: ['own1', 'own2', 'x', 'y', 'z'],
        aliases: [
          ['own1', 'catalog', 'z'],
          ['own1', 'catalog', 'x'],
          ['own2', 'catalog', 'y'],
          ['own2', 'catalog', 'x'],
        ],
        bindings: [
          ['model:default/b', 'annotation', 1, 'y'],
          ['model:default/a', 'annotation', 1, 'z'],
        ],
      },
      { own1: 'z', own2: 'z', x: 'z', y: 'z', z: 'z' },
    ],
    [
      'never a job a dataset',
      { nodes: ['a', 'job'], aliases: [['a', 'catalog', 'job']] },
      { a: 'a', job: 'job' },
    ],
  ])('is %s', (_, names, expected) => {
    expect(represent(names)).toEqual(expected);
  });

  it('does not depend on the order in which it is learnt', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const alias = fc.tuple(
      name,
      fc.constantFrom<Alias['origin'][]>('symlinks', 'rename', 'catalog'),
      name,
    );
    fc.assert(
      fc.property(
        fc.array(alias, { maxLength: 10 }).chain(list =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray([...list, ...list], {
              minLength: list.length * 2,
            }),
            fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f'], {
              minLength: 6,
            }),
          ),
        ),
        ([aliases, shuffled, nodes]) => {
          expect(represent({ nodes, aliases: shuffled })).toEqual(
            represent({ nodes: [...nodes].sort(), aliases }),
          );
        },
      ),
    );
  });
});
