import { lineageDatabases } from '../__testUtils__/databases';
import { GraphWriter } from '../__testUtils__/GraphWriter';
import type { WalkGranularity } from '../types';
import { edgeBranches } from '../walk/edgeBranches';
import { type EdgesBetween, readShown } from './readShown';

const databases = lineageDatabases();

describe.each(databases.eachSupportedId())('readShown on %s', id => {
  async function setup() {
    const knex = await databases.open(id);
    const writer = new GraphWriter(knex);
    await writer.nodes('hub', 'small', 'x', 'y', 'z');
    for (const leaf of ['x', 'y', 'z']) {
      await writer.edge('hub', leaf);
    }
    await writer.edge('small', 'x', { kind: 'serving' });
    await writer.step('load', ['y'], ['z']);
    await writer.node('old', { aliasOf: 'small' });
    await writer.settle();
    const names = new Map([...writer.ids].map(([name, node]) => [node, name]));
    const idsOf = (text: string) =>
      text.split(' ').flatMap(name => (name ? [writer.id(name)] : []));
    const read = async (
      [from, to]: [from: string, to: string],
      options: Partial<EdgesBetween> = {},
      granularity: WalkGranularity = 'asset',
    ) => {
      const { edges } = await readShown(knex, [...writer.ids.values()], {
        from: idsOf(from),
        to: idsOf(to),
        branches: edgeBranches({ granularity }),
        counted: granularity,
        most: 2,
        pairs: 100,
        limit: 100,
        ...options,
      });
      return edges
        ?.map(edge => `${names.get(edge.from)} ${names.get(edge.to)}`)
        .sort();
    };
    return { knex, writer, read };
  }

  it('reads the nodes, by the names they were asked for', async () => {
    const { knex, writer } = await setup();
    const between = {
      from: [writer.id('hub')],
      to: [writer.id('x')],
      branches: edgeBranches({ granularity: 'asset' }),
      counted: 'asset' as const,
      most: 2,
      pairs: 100,
      limit: 100,
    };
    const ids = ['hub', 'old', 'x'].map(name => writer.id(name));
    for (const edges of [between, undefined, { ...between, to: [] }]) {
      const { nodes } = await readShown(knex, ids, edges);
      expect(new Map([...nodes].map(([of, { name }]) => [of, name]))).toEqual(
        new Map([
          [ids[0], 'hub'],
          [ids[1], 'small'],
          [ids[2], 'x'],
        ]),
      );
    }
    expect((await readShown(knex, ids)).edges).toBeUndefined();
  });

  it('has no edges where there are no ends', async () => {
    const { read } = await setup();
    expect(await read(['', 'x'])).toEqual(id === 'SQLITE_3' ? undefined : []);
    expect(await read(['hub', 'x'], { branches: [] })).toEqual(
      id === 'SQLITE_3' ? undefined : [],
    );
  });

  // SQLite has every edge of an answer planned by who knows the nodes.
  const given = (edges: string[]) => (id === 'SQLITE_3' ? undefined : edges);

  it('reads the edges between the ends, and no others', async () => {
    const { read } = await setup();
    expect(await read(['hub small y', 'x z'])).toEqual(
      given(['hub x', 'hub z', 'small x', 'y z']),
    );
    // With jobs, derivations lead through one unless there is none.
    expect(await read(['hub small', 'x z'], {}, 'job')).toEqual(
      given(['small x']),
    );
    expect(await read(['y load', 'load z'], {}, 'job')).toEqual(
      given(['load z', 'y load']),
    );
  });

  it('reads none where there are too many pairs, or too many edges', async () => {
    const { read } = await setup();
    expect(await read(['hub small', 'x y'], { pairs: 1 })).toBeUndefined();
    expect(await read(['small', 'x y'], { pairs: 1 })).toEqual(
      given(['small x']),
    );
    expect(await read(['small', 'x'], { pairs: 0, most: 1 })).toBeUndefined();
    expect(await read(['hub small', 'x z'], { limit: 2 })).toBeUndefined();
    expect(await read(['hub small', 'x z'], { limit: 3 })).toEqual(
      given(['hub x', 'hub z', 'small x']),
    );
  });
});
