import type { MlopsRecord } from '@waymark/plugin-mlops-node';
import {
  findRecordDefects,
  readPages,
  recordKey,
  recordsOf,
} from '@waymark/plugin-mlops-node/testUtils';
import { createConnector } from './__testUtils__/createConnector';
import { exampleOrganisation } from './__testUtils__/exampleOrganisation';

describe('the example organisation', () => {
  const { host, entities } = exampleOrganisation();
  let records: MlopsRecord[];
  const ofType = <T extends MlopsRecord['type']>(type: T) =>
    records.filter(
      (record): record is Extract<MlopsRecord, { type: T }> =>
        record.type === type,
    );
  const idOf = (ref: string) =>
    records.find(record => 'entityRef' in record && record.entityRef === ref);

  beforeAll(async () => {
    host.modifiedAt = new Date('2026-11-01T00:00:00Z');
    const connector = createConnector({ reader: host, entities });
    records = recordsOf(await readPages(connector));
  });

  it('is understood without a problem', () => {
    expect(ofType('problem')).toEqual([]);
    expect(records.flatMap(findRecordDefects)).toEqual([]);
  });

  it('yields every record once, and the same again', async () => {
    const keys = records.map(recordKey);
    expect(new Set(keys).size).toBe(keys.length);
    const again = await readPages(createConnector({ reader: host, entities }));
    expect(recordsOf(again)).toEqual(records);
  });

  it('has an object for each declared entity', () => {
    const declared = entities
      .filter(({ kind }) => ['Model', 'Dataset', 'Pipeline'].includes(kind))
      .map(({ kind, metadata }) => `${kind}:default/${metadata.name}`);
    const bound = records.flatMap(record =>
      'entityRef' in record && record.entityRef ? [record.entityRef] : [],
    );
    expect(bound.sort()).toEqual(declared.map(ref => ref.toLowerCase()).sort());
    expect(declared.length).toBeGreaterThan(20);
  });

  it('binds every run to a page and knows what most of them cost and gave', () => {
    const runs = ofType('run');
    expect(runs.filter(run => run.subjects.length === 0)).toEqual([]);
    expect(runs.filter(run => run.state === 'running')).toEqual([]);
    const failed = runs.filter(run => run.state === 'failed');
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.every(run => run.error)).toBe(true);
  });

  it('gives each alias of a model to one version', () => {
    const aliases = ofType('model-version').flatMap(version =>
      version.aliases.map(alias => `${version.modelId} ${alias}`),
    );
    expect(aliases.length).toBeGreaterThan(5);
    expect(new Set(aliases).size).toBe(aliases.length);
  });

  it('knows of every version its run, its commit, its data and its scores', () => {
    const versions = ofType('model-version');
    expect(versions.length).toBeGreaterThan(20);
    for (const version of versions) {
      expect(version).toMatchObject({
        runId: expect.any(String),
        commit: expect.stringMatching(/^[0-9a-f]{40}$/),
      });
      expect(version.metrics.length).toBeGreaterThan(0);
      expect(version.params.length).toBeGreaterThan(0);
      expect(version.datasets.every(({ entityRef }) => entityRef)).toBe(true);
    }
  });

  it('tells the month that one version was measured on from that of another', () => {
    const churn = idOf('model:default/customer-churn') as { id: string };
    const evaluated = ofType('model-version')
      .filter(({ modelId }) => modelId === churn.id)
      .map(({ version, datasets }) => {
        const uses = datasets.filter(({ role }) => role === 'evaluation');
        expect(uses).toHaveLength(1);
        return [version, uses[0].part, uses[0].digest] as const;
      });
    expect(evaluated.map(([version, part]) => [version, part])).toEqual([
      ['1', '2026-06'],
      ['2', '2026-06'],
      ['3', '2026-06'],
      ['4', '2026-10'],
    ]);
    expect(new Set(evaluated.map(([, , digest]) => digest)).size).toBe(2);
  });

  it('says of a data set version what DVC and the run that wrote it know', () => {
    const customers = idOf('dataset:default/customers') as { id: string };
    const lock = host.files.get('projects/customers/dvc.lock') ?? '';
    const versions = ofType('dataset-version').filter(
      ({ datasetId }) => datasetId === customers.id,
    );
    expect(versions).toEqual([
      expect.objectContaining({
        files: 1,
        rows: expect.any(Number),
        runId: expect.any(String),
        createdAt: expect.any(String),
      }),
    ]);
    expect(lock).toContain(`md5: ${versions[0].version}`);
    expect(lock).toContain(`size: ${versions[0].sizeBytes}`);
  });

  it('shows one data set in the runs of three teams', () => {
    const customers = idOf('dataset:default/customers') as { id: string };
    const jobs = ofType('run')
      .filter(({ subjects }) => subjects.some(({ id }) => id === customers.id))
      .map(({ job }) => job?.name);
    expect(new Set(jobs).size).toBeGreaterThanOrEqual(3);
  });

  it('knows from a card that a model was made from another', () => {
    expect(idOf('model:default/digits-reader-field')).toMatchObject({
      derivedFrom: ['model:default/digits-reader'],
    });
  });

  it('discovers the model that nobody declared', () => {
    const undeclared = ofType('model').filter(({ entityRef }) => !entityRef);
    expect(undeclared).toEqual([
      expect.objectContaining({
        discover: true,
        name: expect.stringMatching(/hiver/),
      }),
    ]);
    expect(
      ofType('model-version').some(
        ({ modelId }) => modelId === undeclared[0].id,
      ),
    ).toBe(true);
  });

  it('has cards, drift, quality, CI results and deployments', () => {
    const subjectsOf = (
      type: 'card' | 'drift' | 'quality' | 'ci' | 'deployment',
    ) => new Set(ofType(type).map(({ subject }) => subject.kind));
    expect(subjectsOf('card')).toEqual(new Set(['model', 'dataset']));
    expect(subjectsOf('drift')).toEqual(new Set(['model']));
    expect(subjectsOf('quality')).toEqual(new Set(['dataset']));
    expect(subjectsOf('ci')).toEqual(new Set(['model', 'pipeline']));
    expect(subjectsOf('deployment')).toEqual(new Set(['model']));
    const states = ofType('drift').flatMap(({ metrics }) =>
      metrics.map(({ state }) => state),
    );
    expect(states).toEqual(expect.arrayContaining(['ok', 'drifted']));
    const failedChecks = ofType('quality').flatMap(({ checks }) =>
      checks.filter(({ passed }) => !passed),
    );
    expect(failedChecks.every(({ observed }) => observed)).toBe(true);
  });
});
