import type { Run } from '@waymark/plugin-mlops-common';
import { runAction } from './toTraceSteps';
import { aliasChanges } from './aliasChanges';
import { mergeStreams } from './streams';

const finished: Run = {
  id: 'r',
  state: 'finished',
  metrics: [],
  params: [],
  inputs: [],
  outputs: [],
  source: { id: 'mlflow' },
  seenAt: '2026-01-01T00:00:00.000Z',
};
const model = 'model:default/churn';
const made = (entityRef?: string) => [
  { name: 'churn', role: 'output model', ...(entityRef && { entityRef }) },
];

describe('runAction', () => {
  it.each<[string, Partial<Run>, string[], string, string]>([
    ['a version names it', {}, ['1'], model, 'trained'],
    ['it put the model out', { outputs: made(model) }, [], model, 'trained'],
    ['it put a model out', { outputs: made() }, [], model, 'trained'],
    [
      'it put another model out',
      { outputs: made('model:default/tuned') },
      [],
      model,
      'ran',
    ],
    [
      'it is of a pipeline that put a model out',
      { outputs: made(model) },
      [],
      'pipeline:default/training',
      'trained',
    ],
    ['it failed', { state: 'failed', outputs: made() }, ['1'], model, 'failed'],
    ['it was stopped', { state: 'aborted' }, [], model, 'failed'],
    [
      'it read only test data',
      { inputs: [{ name: 'd', role: 'evaluation' }] },
      [],
      model,
      'evaluated',
    ],
    [
      'it read the model and test data',
      {
        inputs: [
          { name: 'churn', role: 'input model' },
          { name: 'd', role: 'test' },
        ],
      },
      [],
      model,
      'evaluated',
    ],
    [
      'it is called an evaluation',
      { job: { name: 'churn-evaluation' } },
      [],
      model,
      'evaluated',
    ],
    [
      'it read other data',
      { inputs: [{ name: 'd', role: 'input' }] },
      [],
      model,
      'ran',
    ],
    ['nothing is known', {}, [], model, 'ran'],
  ])('where %s', (_, change, versions, entityRef, action) => {
    expect(runAction({ ...finished, ...change }, versions, entityRef)).toBe(
      action,
    );
  });
});

describe('aliasChanges', () => {
  it('tells losses before gains, each alias once', () => {
    expect(aliasChanges(['a', 'b', 'b'], ['b', 'c', 'c'])).toEqual([
      { action: 'demoted', alias: 'a' },
      { action: 'promoted', alias: 'c' },
    ]);
    expect(aliasChanges(['a'], ['a'])).toEqual([]);
  });
});

describe('mergeStreams', () => {
  const step = (stream: 'log' | 'versions' | 'runs', at: string, key = '') => ({
    stream,
    at,
    key,
  });

  it('takes the newest, and of one moment the log first', () => {
    const runs = [step('runs', '3', 'x'), step('runs', '3', 'y')];
    const versions = [step('versions', '3'), step('versions', '1')];
    const log = [step('log', '3'), step('log', '2')];
    const all = [log[0], versions[0], ...runs, log[1], versions[1]];
    expect(mergeStreams([runs, versions, log], 10)).toEqual(all);
    expect(mergeStreams([runs, versions, log], 3)).toEqual(all.slice(0, 3));
    // What it was given stays as it was.
    expect(runs).toHaveLength(2);
  });
});
