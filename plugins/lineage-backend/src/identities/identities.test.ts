import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrationsDirectory } from '../database/openDatabase';
import type { EventStatements } from '../ingest/types';
import { dataset, nodeEvent, runEvent } from '../store/__testUtils__/events';
import { assertSound, snapshot } from '../store/__testUtils__/snapshot';
import { createLineageStore } from '../store/createLineageStore';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const links = (at: number, name: string, ...others: string[]) =>
  nodeEvent({
    key: dataset(name),
    at,
    symlinks: others.map(other => dataset(other)),
  });
const renamed = (at: number, to: string, from: string) =>
  nodeEvent({ key: dataset(to), at, renamedFrom: dataset(from) });

describe.each(databases.eachSupportedId())(
  'names of one thing on %s',
  databaseId => {
    let knex: Knex;
    let write: (...events: EventStatements[]) => Promise<void>;

    beforeEach(async () => {
      knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory: migrationsDirectory });
      const store = createLineageStore({ knex });
      write = (...events) => store.write(events, undefined, { now: 1 });
      await write(
        runEvent({ run: 1, job: 'one', at: 1, inputs: ['a'], outputs: ['x'] }),
        runEvent({ run: 2, job: 'two', at: 2, inputs: ['b'], outputs: ['x'] }),
        runEvent({
          run: 3,
          job: 'three',
          at: 3,
          inputs: ['x'],
          outputs: ['c'],
        }),
      );
    });

    afterEach(() => assertSound(knex));

    /** Derivations, as `from>to`. */
    const derivations = async () =>
      (await snapshot(knex)).edges
        .map(edge => edge.split(' · '))
        .filter(([, , kind]) => kind === '3')
        .map(([, from, , , to]) => `${from}>${to}`);
    const identities = async () =>
      Number((await knex('graph_state').first('identities')).identities);

    it.each<[string, EventStatements[][], string[]]>([
      ['two', [[links(5, 'b', 'a')]], ['b>x', 'x>c']],
      ['a chain', [[links(5, 'b', 'a')], [links(6, 'd', 'b')]], ['d>x', 'x>c']],
      [
        'a circle, which becomes no edge to itself',
        [[links(5, 'x', 'c'), links(6, 'c', 'x')]],
        ['a>c', 'b>c'],
      ],
      ['a rename', [[renamed(5, 'new', 'x')]], ['a>new', 'b>new', 'new>c']],
      [
        'a newer set in the place of an older',
        [[links(5, 'b', 'a')], [links(6, 'b', 'd')]],
        ['a>x', 'b>x', 'x>c'],
      ],
      [
        'no older set in the place of a newer',
        [[links(6, 'b', 'd')], [links(5, 'b', 'a')]],
        ['a>x', 'b>x', 'x>c'],
      ],
      [
        'and parts them when the facet is gone',
        [[links(5, 'b', 'a')], [links(6, 'b')]],
        ['a>x', 'b>x', 'x>c'],
      ],
      [
        'and keeps them when another says so, too',
        [[links(5, 'b', 'a'), links(5, 'a', 'b')], [links(6, 'b')]],
        ['a>x', 'x>c'],
      ],
    ])('makes one of %s', async (_, groups, expected) => {
      for (const group of groups) {
        await write(...group);
      }
      expect(await derivations()).toEqual(expected);
    });

    it('gives what is written later to the name of all', async () => {
      await write(links(5, 'b', 'a'));
      await write(
        runEvent({ run: 9, job: 'late', at: 9, inputs: ['a'], outputs: ['y'] }),
        nodeEvent({ key: dataset('a'), at: 9, isModel: true }),
      );
      expect(await derivations()).toEqual(['b>x', 'b>y', 'x>c']);
      const { nodes } = await snapshot(knex);
      expect(nodes.filter(node => /· [ab] ·/.test(node))).toEqual([
        expect.stringMatching(
          / a · warehouse · b · 0 .* · 0 · 0 · 0 · 0 · null$/,
        ),
        expect.stringMatching(
          / b · null · null · 1 .* · 0 · 2 · 0 · 3 · null$/,
        ),
      ]);
      await write(links(10, 'b'));
      expect(await derivations()).toEqual(['a>x', 'a>y', 'b>x', 'x>c']);
    });

    it('changes nothing when the same is said again', async () => {
      await write(links(5, 'b', 'a'));
      const before = await identities();
      await write(links(7, 'b', 'a'), links(8, 'b', 'a'));
      expect(await identities()).toBe(before);
      // But it was said later: an older word does not count any more.
      await write(links(6, 'b'));
      expect(await derivations()).toEqual(['b>x', 'x>c']);
    });
  },
);
