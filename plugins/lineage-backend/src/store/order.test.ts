import { TestDatabases } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { migrationsDirectory } from '../database/openDatabase';
import type { EventStatements } from '../ingest/types';
import {
  claims,
  dataset,
  declaredEvent,
  facet,
  job,
  nodeEvent,
  runEvent,
} from './__testUtils__/events';
import { findFlaws, snapshot } from './__testUtils__/snapshot';
import { createLineageStore } from './createLineageStore';

jest.setTimeout(180_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const name = fc.constantFrom('a', 'b', 'c', 'd');
const names = fc.uniqueArray(name, { maxLength: 3 });
const at = fc.integer({ min: 1, max: 9 });

/** Events of few runs about few things, so that they meet each other. */
const anyRunEvent: fc.Arbitrary<EventStatements> = fc
  .record({
    run: fc.integer({ min: 1, max: 3 }),
    job: fc.constantFrom('etl', 'train'),
    type: fc.constantFrom('START', 'RUNNING', 'COMPLETE', 'FAIL', 'OTHER'),
    at,
    inputs: names,
    outputs: names,
    parent: fc.option(fc.integer({ min: 7, max: 8 }), { nil: undefined }),
    version: fc.option(fc.constantFrom('1', '2'), { nil: undefined }),
    schema: fc.integer({ min: 1, max: 3 }),
    explicit: fc.option(fc.tuple(name, names), { nil: undefined }),
  })
  .map(({ schema, explicit, ...fields }) => {
    const event = runEvent({
      ...fields,
      facets: [facet('tags', schema)],
      nodeFacets: { a: [facet('schema', schema)] },
    });
    if (explicit && event.run) {
      const [target, sources] = explicit;
      event.run.claims.explicit = claims({
        explicit: [[dataset(target), sources.map(source => dataset(source))]],
      }).explicit;
    }
    return event;
  });

const anyNodeEvent: fc.Arbitrary<EventStatements> = fc
  .record({
    name,
    at,
    datasetType: fc.constantFrom('TABLE', 'VIEW', 'MODEL'),
    dropped: fc.option(fc.boolean(), { nil: undefined }),
    symlinks: fc.option(names, { nil: undefined }),
    renamedFrom: fc.option(name, { nil: undefined }),
  })
  .map(({ name: own, symlinks, renamedFrom, ...fields }) =>
    nodeEvent({
      ...fields,
      key: dataset(own),
      isModel: fields.datasetType === 'MODEL',
      ...(symlinks && { symlinks: symlinks.map(other => dataset(other)) }),
      ...(renamedFrom && { renamedFrom: dataset(renamedFrom) }),
    }),
  );

const anyDeclaration: fc.Arbitrary<EventStatements> = fc
  .record({ at, inputs: names, outputs: names })
  .map(fields =>
    declaredEvent({
      origin: 'job',
      subject: job('etl'),
      at: fields.at,
      claims: claims({
        inputs: fields.inputs.map(input => dataset(input)),
        outputs: fields.outputs.map(output => dataset(output)),
      }),
    }),
  );

/** Events, and the same ones doubled, in another order and other groups. */
const twoOrders = (events: fc.Arbitrary<EventStatements>) =>
  fc.array(events, { minLength: 1, maxLength: 10 }).chain(list =>
    fc.record({
      events: fc.constant(list),
      again: fc.shuffledSubarray([...list, ...list], {
        minLength: list.length * 2,
      }),
      size: fc.integer({ min: 1, max: 6 }),
    }),
  );

describe.each(databases.eachSupportedId())('any order on %s', databaseId => {
  let knex: Knex;
  let tables: string[];

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    await knex.migrate.latest({ directory: migrationsDirectory });
    tables =
      'nodes node_facts node_tokens aliases alias_sources runs run_io facet_bodies node_facets run_facets column_sources column_edges evidence evidence_edges edges'.split(
        ' ',
      );
  });

  async function writeAll(
    events: readonly EventStatements[],
    size: number,
  ): Promise<Record<string, string[]>> {
    for (const table of tables) {
      await knex(table).del();
    }
    const store = createLineageStore({ knex });
    for (let start = 0; start < events.length; start += size) {
      const group = events.slice(start, start + size);
      await store.write(group, undefined, { now: start });
    }
    expect(await findFlaws(knex)).toEqual([]);
    return snapshot(knex, { origins: ['run'] });
  }

  it('gives the same runs, evidence and edges', async () => {
    const events = fc.oneof(
      { weight: 4, arbitrary: anyRunEvent },
      { weight: 1, arbitrary: anyNodeEvent },
    );
    await fc.assert(
      fc.asyncProperty(
        twoOrders(events),
        async ({ events: list, again, size }) => {
          const expected = await writeAll(list, list.length);
          expect(await writeAll(again, size)).toEqual(expected);
        },
      ),
      { numRuns: databaseId === 'SQLITE_3' ? 60 : 20 },
    );
  });

  it('gives the edges of the newest declaration', async () => {
    await fc.assert(
      fc.asyncProperty(
        twoOrders(fc.oneof(anyDeclaration, anyRunEvent)),
        async ({ events: list, again, size }) => {
          const { edges, nodes } = await writeAll(list, list.length);
          expect(await writeAll(again, size)).toMatchObject({ edges, nodes });
        },
      ),
      { numRuns: databaseId === 'SQLITE_3' ? 60 : 20 },
    );
  });
});
