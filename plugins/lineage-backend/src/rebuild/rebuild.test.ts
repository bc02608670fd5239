import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { createCatalogHandler } from '../catalog';
import { migrationsDirectory } from '../database/openDatabase';
import { readRawEvents } from '../rawEvents';
import { findFlaws, snapshot } from '../store/__testUtils__/snapshot';
import { createLineageStore } from '../store/createLineageStore';
import type { LineageStore } from '../store/types';
import { createRebuild, type LineageRebuild } from './createRebuild';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const PROJECTS = resolvePackagePath(
  '@waymark/plugin-lineage-backend',
  '../../examples/projects',
);

/** Events that the example organisation's projects recorded. */
const recorded = readdirSync(PROJECTS)
  .map(project => `${PROJECTS}/${project}/lineage/events.ndjson`)
  .filter(path => existsSync(path))
  .flatMap(path => readFileSync(path, 'utf8').split('\n'))
  .filter(line => line !== '');

/** Events that meet each other: runs that grow, names, replaced jobs. */
function invent(count: number): string[] {
  const base = {
    producer: 'https://waymark.dev/tests',
    schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json',
  };
  const facet = (name: string, body: object) => ({
    [name]: {
      _producer: base.producer,
      _schemaURL: `https://openlineage.io/spec/facets/1-0-0/${name}.json`,
      ...body,
    },
  });
  const dataset = (index: number, facets: object = {}) => ({
    namespace: 'warehouse',
    name: `table_${index % 17}`,
    facets,
  });
  return Array.from({ length: count }, (_, index) => {
    const at = Date.UTC(2026, 0, 1) + (index % 50) * 60_000;
    const job = { namespace: 'scheduler', name: `job_${index % 5}` };
    const event = {
      ...base,
      eventTime: new Date(at).toISOString(),
      job,
      inputs: [dataset(index, facet('schema', { fields: [] }))],
      outputs: [
        dataset(
          index * 3 + 1,
          index % 11 === 0
            ? facet('symlinks', {
                identifiers: [
                  { namespace: 'lake', name: `t${index % 4}`, type: 'TABLE' },
                ],
              })
            : facet('version', { datasetVersion: String(index % 9) }),
        ),
      ],
    };
    const run = {
      runId: `01a1fe8a-1d26-7c84-8e7e-${String(index % 40).padStart(12, '0')}`,
    };
    return JSON.stringify(
      index % 7 === 0
        ? event
        : {
            ...event,
            run,
            eventType: ['START', 'COMPLETE', 'FAIL'][index % 3],
          },
    );
  });
}

describe.each(databases.eachSupportedId())('a rebuild on %s', databaseId => {
  let knex: Knex;
  let store: LineageStore;
  let rebuild: LineageRebuild;
  let now = 1_800_000_000_000;
  const logger = mockServices.logger.mock();
  const { signal } = new AbortController();

  const take = async (lines: readonly string[]) => {
    const body = lines.join('\n');
    const events = await readRawEvents(body, { receivedAt: now });
    const raw = { count: lines.length, body: gzipSync(body) };
    await store.write(events, raw, { now: now++ });
  };
  const takeAll = async (lines: readonly string[]) => {
    for (let start = 0; start < lines.length; start += 30) {
      await take(lines.slice(start, start + 30));
    }
  };

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    await knex.migrate.latest({ directory: migrationsDirectory });
    store = createLineageStore({ knex });
    rebuild = createRebuild({ knex, store, readRawEvents, logger });
    const catalog = createCatalogHandler({ knex, logger });
    await catalog.onChanges(
      [
        {
          seq: 1,
          type: 'added',
          entityRef: 'model:default/table',
          entity: {
            entityRef: 'model:default/table',
            etag: '',
            kind: 'Model',
            namespace: 'default',
            name: 'table',
            tags: [],
            annotations: { 'openlineage.io/dataset': 'warehouse|table_3' },
            spec: {},
            relations: [
              { type: 'trainedOn', targetRef: 'dataset:default/source' },
            ],
          },
        },
      ],
      { signal },
    );
  });

  it('gives what was there', async () => {
    expect(recorded.length).toBeGreaterThan(50);
    await takeAll([...recorded, ...invent(200)]);
    const ids = await knex('nodes').orderBy('id').select('id', 'key');
    const before = await snapshot(knex);

    await rebuild.request();
    const cleared = await snapshot(knex);
    expect(cleared.edges).toEqual([
      'backstage · dataset:default/source · 3 · warehouse · table_3 · 6',
    ]);
    expect(cleared.runs).toEqual([]);
    expect(await findFlaws(knex)).toEqual([]);

    expect(await rebuild.proceed(signal)).toBe(true);
    expect(await rebuild.position()).toBeUndefined();
    expect(await snapshot(knex)).toEqual(before);
    expect(await findFlaws(knex)).toEqual([]);
    expect(await knex('nodes').orderBy('id').select('id', 'key')).toEqual(ids);
  });

  it('goes on where it was stopped, and takes events in meanwhile', async () => {
    const lines = invent(150);
    await takeAll(lines.slice(0, 120));
    await rebuild.request();

    const stop = new AbortController();
    const slow = createRebuild({
      knex,
      store,
      logger,
      readRawEvents: async (body, options) => {
        const position = await rebuild.position();
        if (position && position.at >= 2) {
          stop.abort(new Error('the process ends'));
        }
        return readRawEvents(body, options);
      },
    });
    await expect(slow.proceed(stop.signal)).rejects.toThrow('the process ends');
    expect(await rebuild.position()).toEqual({ at: 2, until: 4 });

    await take(lines.slice(120));
    await rebuild.proceed(signal);
    const rebuilt = await snapshot(knex);

    knex = await databases.init(databaseId);
    await knex.migrate.latest({ directory: migrationsDirectory });
    store = createLineageStore({ knex });
    await takeAll(lines);
    const { runs, evidence, io } = await snapshot(knex, { origins: ['run'] });
    expect(rebuilt).toMatchObject({ runs, io });
    expect(rebuilt.evidence).toEqual(expect.arrayContaining(evidence));
  });

  it('begins at once where it is asked for', async () => {
    const scheduler = mockServices.scheduler.mock();
    await rebuild.schedule(scheduler);
    await rebuild.request();
    expect(scheduler.triggerTask).toHaveBeenCalledWith('lineage-rebuild');
    expect(await rebuild.position()).toEqual({ at: 0, until: 0 });
    const [[task]] = scheduler.scheduleTask.mock.calls;
    await task.fn(signal);
    expect(await rebuild.position()).toBeUndefined();
  });
});
