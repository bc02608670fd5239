import type { ModelVersionRecord, RunRecord } from '@waymark/plugin-mlops-node';
import fc from 'fast-check';
import {
  registryDatabases,
  registryWriter,
} from '../queries/__testUtils__/registry';
import { migrationsDirectory } from './openDatabase';
import {
  runColumns,
  searchTerms,
  VALUE_WIDTH,
  versionColumns,
} from './searchColumns';

const version: ModelVersionRecord = {
  type: 'model-version',
  modelId: 'churn',
  version: 'V3',
  aliases: ['Champion'],
  status: 'READY',
  createdAt: '2026-01-01T00:00:00.000Z',
  createdBy: 'Ada',
  commit: 'abc',
  metrics: [
    { name: 'auc', value: NaN, dataset: 'june', slice: 'north' },
    { name: 'loss', value: 0.25 },
  ],
  params: [{ name: 'depth', value: 'deep' }],
  datasets: [{ name: 'Customers', role: 'training', digest: 'd1' }],
};

describe('versionColumns', () => {
  it('keeps what a version is found by', () => {
    expect(versionColumns(version)).toEqual({
      alias_list: '["Champion"]',
      data_uses: '[{"name":"Customers","role":"training","digest":"d1"}]',
      words: 'v3\nchampion\nada\nabc\ncustomers',
      metric_set: expect.stringMatching(/^.{22}$/),
      metric_names: '[["auc","june","north"],["loss",null,null]]',
      metric_values: 'NaN                     2.5e-1                  ',
    });
  });

  it('gives equal names an equal set, and others another', () => {
    const setOf = (metrics: ModelVersionRecord['metrics']) =>
      versionColumns({ ...version, metrics }).metric_set;
    const auc = { name: 'auc', value: 1 };
    expect(setOf([auc])).toBe(setOf([{ ...auc, value: 2 }]));
    expect(setOf([auc])).not.toBe(setOf([{ ...auc, dataset: 'june' }]));
    expect(setOf([auc])).not.toBe(setOf([auc, { ...auc, slice: 'a' }]));
  });

  it('keeps every number as it is, at its place', () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { maxLength: 20 }), values => {
        const { metric_values: text } = versionColumns({
          ...version,
          metrics: values.map(value => ({ name: 'm', value })),
        });
        expect(text).toHaveLength(values.length * VALUE_WIDTH);
        values.forEach((value, n) => {
          const cut = text.slice(n * VALUE_WIDTH, (n + 1) * VALUE_WIDTH);
          expect(Number(cut)).toBe(value === 0 ? 0 : value);
        });
      }),
    );
  });

  it('searches the beginning of a long description', () => {
    const { words } = versionColumns({
      ...version,
      description: `Begins ${'x'.repeat(5_000)} ends`,
    });
    expect(words).toHaveLength(2_000);
    expect(words).toContain('begins');
  });
});

describe('searchTerms', () => {
  it.each<[string | undefined, string[]]>([
    [undefined, []],
    ['  ', []],
    ['Ada ada  CHURN', ['ada', 'churn']],
    [
      Array.from({ length: 20 }, (_, n) => `w${n}`).join(' '),
      expect.any(Array),
    ],
  ])('%j is %j', (q, terms) => {
    expect(searchTerms(q)).toEqual(terms);
    expect(searchTerms(q).length).toBeLessThanOrEqual(10);
  });
});

const databases = registryDatabases();

describe.each(databases.eachSupportedId())('the columns on %s', id => {
  it('are filled for rows that were there before', async () => {
    const knex = await databases.open(id);
    const directory = migrationsDirectory;
    const writer = registryWriter(knex);
    const runs: RunRecord[] = [];
    const versions: ModelVersionRecord[] = [];
    for (let n = 0; n < 250; n++) {
      const record = {
        ...version,
        version: `${n}`,
        ...(n % 2 ? { description: `é ${n}` } : {}),
        metrics: version.metrics.slice(n % 3),
      };
      versions.push(record);
      const run: RunRecord = {
        type: 'run',
        id: `r${n}`,
        name: `Nightly ${n}`,
        subjects: [],
        job: { name: 'train' },
        state: 'finished',
        metrics: record.metrics,
        params: [],
        inputs: [],
        outputs: [],
      };
      runs.push(run);
    }
    await knex.transaction(async tx => {
      const inside = registryWriter(tx);
      for (const record of versions) {
        await inside.version(record);
      }
    });
    await writer.run({
      ...runs[0],
      subjects: [{ kind: 'model', id: 'churn' }],
    });
    const before = await knex('model_versions').orderBy('version');

    while (await knex.schema.hasColumn('runs', 'words')) {
      await knex.migrate.down({ directory });
    }
    const narrow = await knex('model_versions').orderBy('version');
    expect(narrow).toHaveLength(250);
    expect(Object.keys(narrow[0])).not.toContain('metric_set');

    await knex.migrate.latest({ directory });
    const after = await knex('model_versions').orderBy('version');
    expect(after).toEqual(before);
    expect(after[1]).toMatchObject(
      versionColumns(
        versions.find(record => record.version === after[1].version)!,
      ),
    );
    expect(await knex('runs').where({ run_id: 'r0' })).toMatchObject([
      runColumns(runs[0]),
    ]);
  });
});
