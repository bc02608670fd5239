import { relationsOf } from './relationsOf';

const envelope = {
  apiVersion: 'mlops.waymark.dev/v1alpha1',
  metadata: { name: 'Churn', namespace: 'ml' },
};

function lines(kind: string, spec: Record<string, string | string[]>) {
  return relationsOf({ ...envelope, kind, spec })
    .map(({ source, type, target }) => `${source} ${type} ${target}`)
    .sort();
}

describe('relationsOf', () => {
  it('gives every relation of a model in both directions', () => {
    expect(
      lines('Model', {
        owner: 'churn-team',
        system: 'default/retention',
        trainedOn: ['dataset:events'],
        evaluatedOn: ['dataset:default/holdout'],
        producedBy: ['pipeline:train'],
        derivedFrom: ['model:base'],
        servedBy: ['component:scorer', 'API:Scoring'],
      }),
    ).toEqual(
      [
        'model:ml/churn ownedBy group:ml/churn-team',
        'group:ml/churn-team ownerOf model:ml/churn',
        'model:ml/churn partOf system:default/retention',
        'system:default/retention hasPart model:ml/churn',
        'model:ml/churn trainedOn dataset:ml/events',
        'dataset:ml/events usedToTrain model:ml/churn',
        'model:ml/churn evaluatedOn dataset:default/holdout',
        'dataset:default/holdout usedToEvaluate model:ml/churn',
        'model:ml/churn producedBy pipeline:ml/train',
        'pipeline:ml/train produces model:ml/churn',
        'model:ml/churn derivedFrom model:ml/base',
        'model:ml/base hasDerivative model:ml/churn',
        'model:ml/churn servedBy component:ml/scorer',
        'component:ml/scorer serves model:ml/churn',
        'model:ml/churn servedBy api:ml/scoring',
        'api:ml/scoring serves model:ml/churn',
      ].sort(),
    );
  });

  it('gives those of datasets and pipelines', () => {
    expect(
      lines('Dataset', {
        derivedFrom: ['dataset:raw', 'model:scorer'],
        producedBy: ['pipeline:clean'],
      }),
    ).toEqual(
      [
        'dataset:ml/churn derivedFrom dataset:ml/raw',
        'dataset:ml/raw hasDerivative dataset:ml/churn',
        'dataset:ml/churn derivedFrom model:ml/scorer',
        'model:ml/scorer hasDerivative dataset:ml/churn',
        'dataset:ml/churn producedBy pipeline:ml/clean',
        'pipeline:ml/clean produces dataset:ml/churn',
      ].sort(),
    );
    expect(
      lines('Pipeline', {
        consumes: ['dataset:raw'],
        produces: ['model:scorer'],
      }),
    ).toEqual(
      [
        'pipeline:ml/churn consumes dataset:ml/raw',
        'dataset:ml/raw consumedBy pipeline:ml/churn',
        'pipeline:ml/churn produces model:ml/scorer',
        'model:ml/scorer producedBy pipeline:ml/churn',
      ].sort(),
    );
  });

  it('says each relation once', () => {
    expect(
      lines('Model', { trainedOn: ['dataset:a', 'dataset:ml/A'] }),
    ).toHaveLength(2);
  });

  it('passes over what is malformed, of a wrong kind or the entity itself', () => {
    expect(
      lines('Model', {
        owner: ['churn-team'],
        trainedOn: ['customers', 'model:x', 'dataset:a b', ':'],
        derivedFrom: ['model:churn'],
        evaluatedOn: 'dataset:a',
      }),
    ).toEqual([]);
  });

  it('gives none for another kind', () => {
    expect(lines('Component', { owner: 'churn-team' })).toEqual([]);
  });
});
