import { lineageDatabases } from '../__testUtils__/databases';
import { GraphWriter } from '../__testUtils__/GraphWriter';
import { edgeBranches } from '../walk/edgeBranches';
import { type NodesOfSide, readShortLists } from './readShortLists';

const databases = lineageDatabases();

describe.each(databases.eachSupportedId())('readShortLists on %s', id => {
  async function setup() {
    const knex = await databases.open(id);
    const writer = new GraphWriter(knex);
    await writer.nodes('source', 'hub', 'small', 'x', 'y', 'z');
    await writer.edge('source', 'hub');
    await writer.edge('source', 'small');
    for (const leaf of ['x', 'y', 'z']) {
      await writer.edge('hub', leaf);
    }
    await writer.edge('small', 'x', { kind: 'serving' });
    await writer.settle();
    const names = new Map([...writer.ids].map(([name, node]) => [node, name]));
    const read = async (
      of: [side: NodesOfSide['side'], ...names: string[]][],
      options: Partial<Parameters<typeof readShortLists>[1]> = {},
    ) => {
      const lists = await readShortLists(knex, {
        of: of.map(([side, ...nodes]) => ({
          side,
          ids: nodes.map(name => writer.id(name)),
        })),
        branches: edgeBranches({ granularity: 'asset' }),
        counted: 'asset',
        most: 2,
        limit: 100,
        ...options,
      });
      return lists.map(({ edges, long }) => ({
        edges: edges
          .map(({ from, to }) => `${names.get(from)} ${names.get(to)}`)
          .sort(),
        long: [...long].map(node => names.get(node)),
      }));
    };
    return { writer, read };
  }

  it('reads both sides at once, and opens no long list', async () => {
    const { read } = await setup();
    expect(
      await read([
        ['upstream', 'hub', 'x'],
        ['downstream', 'hub', 'small'],
      ]),
    ).toEqual([
      { edges: ['hub x', 'small x', 'source hub'], long: [] },
      { edges: ['small x'], long: ['hub'] },
    ]);
    expect(await read([['downstream', 'hub']], { most: 3 })).toEqual([
      { edges: ['hub x', 'hub y', 'hub z'], long: [] },
    ]);
  });

  it('has an answer for nodes that are none, and for no kinds of edges', async () => {
    const { read } = await setup();
    const nothing = { edges: [], long: [] };
    expect(
      await read([
        ['upstream'],
        ['downstream', 'source'],
        ['upstream', 'source'],
      ]),
    ).toEqual([
      nothing,
      { edges: ['source hub', 'source small'], long: [] },
      nothing,
    ]);
    expect(await read([['downstream', 'source']], { branches: [] })).toEqual([
      nothing,
    ]);
  });

  it('tells long lists even where there are as many edges as may be read', async () => {
    const { read } = await setup();
    const [{ edges, long }] = await read(
      [['downstream', 'source', 'small', 'hub']],
      { limit: 1 },
    );
    expect(long).toEqual(['hub']);
    expect(edges).toHaveLength(1);
  });
});
