import { lineageDatabases } from '../__testUtils__/databases';
import { GraphWriter } from '../__testUtils__/GraphWriter';
import { edgeBranches } from '../walk/edgeBranches';
import { readLists } from './readLists';

const databases = lineageDatabases();
const LEAVES = 130;

describe.each(databases.eachSupportedId())('readLists on %s', id => {
  async function setup() {
    const knex = await databases.open(id);
    const writer = new GraphWriter(knex);
    await writer.nodes('small', 'hub', 'other');
    await writer.edge('small', 'other', { job: 'j' });
    for (let i = 0; i < LEAVES; i++) {
      await writer.node(`leaf-${i}`);
      await writer.edge('hub', `leaf-${i}`, { job: 'j' });
    }
    await writer.edge('hub', 'other', { kind: 'serving', job: 'j' });
    await writer.settle();
    const read = async (limit: number, perNode: number) => {
      const ids = [writer.id('hub'), writer.id('small')];
      const [edges] = await readLists(knex, {
        of: [{ ids, side: 'downstream' }],
        branches: edgeBranches({ granularity: 'asset' }),
        counted: 'asset',
        perNode,
        limit,
      });
      return edges;
    };
    return { writer, read };
  }

  it('reads short lists whole and a hub’s as far as it is wanted', async () => {
    const { writer, read } = await setup();
    const edges = await read(1_000, 5);
    const ofHub = edges.filter(edge => edge.from === writer.id('hub'));
    // A neighbour may be there with each of two kinds, so twice as many.
    expect(ofHub.map(edge => edge.to)).toEqual(
      Array.from({ length: 10 }, (_, i) => writer.id(`leaf-${i}`)),
    );
    expect(edges.slice(10)).toMatchObject([{ to: writer.id('other') }]);
  });

  it('gives no more than it may, in the order of the nodes', async () => {
    const { writer, read } = await setup();
    const edges = await read(4, 5);
    expect(edges.map(edge => edge.to)).toEqual(
      [0, 1, 2, 3].map(i => writer.id(`leaf-${i}`)),
    );
    expect(await read(1_000, 200)).toHaveLength(LEAVES + 2);
  });
});
