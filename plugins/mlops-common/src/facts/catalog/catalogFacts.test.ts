import type { JsonObject } from '@backstage/types';
import { model, values } from '../__testUtils__/tell';

describe('facts of models', () => {
  it('tell what it is made from and by, and whether that is there', () => {
    expect(
      model(
        {
          trainedOn: ['dataset:customers', 'dataset:vanished'],
          evaluatedOn: ['dataset:customers', 'dataset:holdout'],
          servedBy: ['component:service', 'api:vanished'],
        },
        [
          ['producedBy', 'pipeline:default/by-hand'],
          ['producedBy', 'pipeline:default/train'],
          ['producedBy', 'pipeline:default/vanished'],
        ],
      ),
    ).toMatchObject({
      'training-datasets': 2,
      'evaluation-datasets': 2,
      'datasets-missing': 1,
      'datasets-unowned': 1,
      'datasets-without-compliance': 1,
      'datasets-unclassified': 1,
      'served-by': 1,
      pipelines: 2,
      'pipeline-orchestrator': 'airflow',
      'pipeline-schedule': true,
    });
  });

  it('tell how it is watched', () => {
    expect(
      model({
        monitoring: {
          tool: 'evidently',
          metrics: ['psi'],
          driftThreshold: 0,
          schedule: '0 6 1 * *',
          onDrift: 'Retrain.',
        },
      }),
    ).toMatchObject({
      monitoring: true,
      'monitoring-tool': 'evidently',
      'monitoring-schedule': true,
      'monitoring-threshold': true,
      'monitoring-metrics': 1,
      'monitoring-reaction': true,
      'monitoring-dashboard': false,
    });
    expect(model({})).toMatchObject({
      monitoring: false,
      'monitoring-tool': null,
      'monitoring-threshold': false,
      'monitoring-metrics': 0,
    });
  });

  it('tell what regulators ask', () => {
    expect(
      model({
        compliance: {
          riskClass: 'high',
          personalData: 'none',
          regions: ['eu-central'],
          purpose: 'Billing.',
        },
      }),
    ).toMatchObject({
      'risk-class': 'high',
      'personal-data': 'none',
      regions: 1,
      purpose: true,
      retention: false,
    });
    expect(model({})).toMatchObject({
      'risk-class': null,
      'personal-data': null,
      regions: 0,
    });
  });
});

describe('facts of data sets and pipelines', () => {
  const dataset = 'dataset:default/customers';

  it('tell what a data set says of itself, and who uses it', () => {
    expect(
      values(dataset, {
        spec: {
          schema: {
            fields: [{ name: 'id', description: 'Key' }, { name: 'month' }],
          },
          classification: 'internal',
          freshness: 'P1M',
          platform: 'snowflake',
        },
        relations: [
          ['producedBy', 'pipeline:default/train'],
          ['usedToTrain', 'model:default/churn'],
          ['usedToEvaluate', 'model:default/churn'],
          ['consumedBy', 'pipeline:default/by-hand'],
        ],
      }),
    ).toMatchObject({
      'schema-fields': 2,
      'schema-fields-undescribed': 1,
      classification: 'internal',
      freshness: 'P1M',
      platform: 'snowflake',
      location: false,
      origin: true,
      'produced-by': 1,
      consumers: 2,
    });
  });

  it.each<[JsonObject, boolean]>([
    [{}, false],
    [{ derivedFrom: ['dataset:raw'] }, true],
    [{ derivedFrom: 'nonsense' }, false],
  ])('see the origin of a data set in %j: %s', (spec, origin) => {
    expect(values(dataset, { spec }).origin).toBe(origin);
  });

  it('tell what a pipeline says of itself', () => {
    expect(
      values('pipeline:default/train', {
        spec: {
          orchestrator: 'airflow',
          consumes: ['dataset:customers', 'dataset:vanished'],
          produces: ['dataset:holdout'],
        },
      }),
    ).toMatchObject({
      orchestrator: 'airflow',
      schedule: false,
      consumes: 2,
      produces: 1,
      'datasets-missing': 1,
    });
  });
});

describe('catalogFacts', () => {
  it('survives specs of any shape', () => {
    const nonsense = [1, 'text', null, [], {}, [null], [[1]], { a: null }];
    for (const one of nonsense) {
      const spec = Object.fromEntries(
        [
          'product',
          'monitoring',
          'compliance',
          'trainedOn',
          'servedBy',
          'schema',
          'owner',
        ].map(key => [key, one]),
      ) as JsonObject;
      expect(model(spec)['product-outcomes']).toBe(0);
    }
    expect(
      model({ product: { inputs: [null, 3], outcomes: [null], sla: 'high' } }),
    ).toMatchObject({ 'product-inputs': 2, 'product-inputs-incomplete': 2 });
  });
});
