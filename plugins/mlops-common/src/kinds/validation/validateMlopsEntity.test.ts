import { claimsMlopsKind, validateMlopsEntity } from './validateMlopsEntity';
import { MAX_MLOPS_PROBLEMS } from './ProblemList';

function entity(kind: string, spec: unknown, extra: object = {}) {
  return {
    apiVersion: 'mlops.waymark.dev/v1alpha1',
    kind,
    metadata: { name: 'churn', namespace: 'default' },
    spec,
    ...extra,
  };
}

const owned = { lifecycle: 'production', owner: 'churn-team' };

function model(spec: object = {}) {
  return entity('Model', { type: 'classification', ...owned, ...spec });
}

function dataset(spec: object = {}) {
  return entity('Dataset', { type: 'table', ...owned, ...spec });
}

function pipeline(spec: object = {}) {
  return entity('Pipeline', { type: 'training', ...owned, ...spec });
}

function messages(value: unknown): string[] {
  return validateMlopsEntity(value).map(problem => problem.message);
}

describe('validateMlopsEntity', () => {
  it('accepts entities with nothing but what is needed', () => {
    expect(messages(model())).toEqual([]);
    expect(messages(dataset())).toEqual([]);
    expect(messages(pipeline())).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    [
      'a single value where a list belongs',
      model({ trainedOn: 'dataset:events' }),
      [
        "spec.trainedOn: found 'dataset:events'; expected a list of entity references; write it as a list: [dataset:events]",
      ],
    ],
    [
      'a number where text belongs',
      model({ product: { baseline: { description: 'mean', version: 3 } } }),
      [
        "spec.product.baseline.version: found the number 3; expected text; YAML reads it as a number, so put it in quotes: '3'",
      ],
    ],
    [
      'a boolean that YAML made of a word',
      model({
        product: {
          inputs: [{ name: 'age', availableInProduction: true, mode: 'batch' }],
        },
      }),
      [
        "spec.product.inputs[0].availableInProduction: found true; expected one of yes, no, unknown; YAML reads it as true or false, so put it in quotes: 'true'",
      ],
    ],
    [
      'a text where a number belongs',
      model({ monitoring: { tool: 'evidently', driftThreshold: '0.3' } }),
      [
        "spec.monitoring.driftThreshold: found '0.3'; expected a number; write it without quotes: 0.3",
      ],
    ],
    [
      'a date that YAML made of a text',
      dataset({ location: new Date('2026-01-31T00:00:00Z') }),
      [
        'spec.location: found a date (2026-01-31T00:00:00.000Z); expected text; put it in quotes to keep it as text',
      ],
    ],
    [
      'an empty value',
      model({ card: null }),
      [
        'spec.card: found nothing (null); expected a model card; leave the field out when there is nothing to say',
      ],
    ],
    [
      'an empty text',
      model({ lifecycle: '' }),
      [
        'spec.lifecycle: found an empty text; expected text, for example production',
      ],
    ],
    [
      'an unknown value, with the nearest known one',
      pipeline({ type: 'trainig' }),
      [
        "spec.type: 'trainig' is not known; expected one of training, inference, feature, evaluation, monitoring, data; did you mean 'training'?",
      ],
    ],
    [
      'an unknown value that is near to nothing',
      model({ compliance: { riskClass: 'catastrophic' } }),
      [
        "spec.compliance.riskClass: 'catastrophic' is not known; expected one of prohibited, high, limited, minimal",
      ],
    ],
    [
      'a misspelt field of spec',
      pipeline({ consume: ['dataset:events'] }),
      [
        "spec.consume: 'consume' is not a field of the spec of a Pipeline; did you mean 'consumes'? expected type, lifecycle, owner, system, orchestrator, schedule, consumes, produces, raci, and fields of your own that start with 'x-'",
      ],
    ],
    [
      'a misspelt field further down',
      model({ monitoring: { tool: 'evidently', ondrift: 'page us' } }),
      [
        "spec.monitoring.ondrift: 'ondrift' is not a field of a monitoring declaration; did you mean 'onDrift'? expected tool, url, metrics, driftThreshold, schedule, onDrift",
      ],
    ],
    [
      'a missing field',
      model({ monitoring: { url: 'https://example.org/drift' } }),
      ['spec.monitoring.tool: is missing; expected text'],
    ],
    [
      'a declared entity without an owner',
      entity('Dataset', { type: 'table', lifecycle: 'production' }),
      [
        'spec.owner: is missing; expected who owns the dataset, a group or user reference such as group:default/churn-team',
      ],
    ],
    [
      'a duration in words',
      dataset({ freshness: 'one day' }),
      [
        "spec.freshness: found 'one day'; expected an ISO 8601 duration, for example P1D",
      ],
    ],
    [
      'a link that a browser must not open',
      model({
        monitoring: { tool: 'evidently', url: `${'java'}script:alert(1)` },
      }),
      [
        "spec.monitoring.url: found 'javascript:alert(1)'; expected an http or https address, for example https://example.org/dashboard",
      ],
    ],
    [
      'a number out of range',
      model({ product: { sla: { availability: 101, latencyMs: -1 } } }),
      [
        'spec.product.sla.availability: found the number 101; expected a percentage, for example 99.9, 0 to 100',
        'spec.product.sla.latencyMs: found the number -1; expected a number of milliseconds, 0 or more',
      ],
    ],
    [
      'a text that is too long',
      model({ product: { problem: 'x'.repeat(5_001) } }),
      [
        'spec.product.problem: found a text of 5001 characters; expected at most 5000',
      ],
    ],
    [
      'a list that is too long',
      pipeline({
        produces: Array.from({ length: 201 }, (_, i) => `dataset:d${i}`),
      }),
      ['spec.produces: found a list of 201 items; expected at most 200'],
    ],
    [
      'several Accountables',
      model({
        raci: [{ activity: 'training', accountable: ['group:a', 'group:b'] }],
      }),
      [
        'spec.raci[0].accountable: found a list; expected one user or group reference, or null for nobody',
      ],
    ],
    [
      'an activity twice',
      model({ raci: [{ activity: 'training' }, { activity: 'training' }] }),
      [
        "spec.raci[1].activity: 'training' is the same as spec.raci[0].activity; expected each activity once",
      ],
    ],
    [
      'a wrong version of our group',
      { ...model(), apiVersion: 'mlops.waymark.dev/v1' },
      [
        "apiVersion: 'mlops.waymark.dev/v1' is not known; expected 'mlops.waymark.dev/v1alpha1'",
      ],
    ],
    [
      'a misspelt kind',
      { ...model(), kind: 'Modle' },
      [
        "kind: 'Modle' is not known to mlops.waymark.dev/v1alpha1; expected one of Model, Dataset, Pipeline; did you mean 'Model'?",
      ],
    ],
    [
      'a spec that is a list',
      entity('Model', []),
      ['spec: found an empty list; expected the spec of a Model'],
    ],
  ])('tells %s', (_, value, expected) => {
    expect(messages(value).sort()).toEqual([...expected].sort());
  });

  it('gives the pointer and the field of each problem', () => {
    expect(
      validateMlopsEntity(
        model({ product: { inputs: [{ name: 'a', 'mo/de': 'batch' }] } }),
      ).map(({ pointer, field }) => [pointer, field]),
    ).toEqual([
      [
        '/spec/product/inputs/0/availableInProduction',
        'spec.product.inputs[0].availableInProduction',
      ],
      ['/spec/product/inputs/0/mode', 'spec.product.inputs[0].mode'],
      ['/spec/product/inputs/0/mo~1de', "spec.product.inputs[0]['mo/de']"],
    ]);
  });

  it('tells all problems at once, up to a limit', () => {
    expect(
      messages(pipeline({ type: 'x', owner: 3, consumes: ['a', 'b'] })),
    ).toHaveLength(4);
    expect(
      messages(
        pipeline({ consumes: Array.from({ length: 150 }, (_, i) => i) }),
      ),
    ).toHaveLength(MAX_MLOPS_PROBLEMS);
  });

  it('lets a discovered entity have no owner', () => {
    const discovered = entity(
      'Model',
      { type: 'classification', lifecycle: 'experimental' },
      {
        metadata: {
          name: 'churn',
          annotations: { 'mlops.waymark.dev/source': 'mlflow' },
        },
      },
    );
    expect(messages(discovered)).toEqual([]);
  });

  it('accepts nobody as null and as an empty list, and a group by its name', () => {
    expect(
      messages(
        model({
          raci: [
            {
              activity: 'training',
              responsible: [],
              accountable: null,
              consulted: null,
              informed: ['risk-office', 'user:default/ada'],
            },
          ],
        }),
      ),
    ).toEqual([]);
  });

  it("accepts an organisation's own fields in spec", () => {
    expect(messages(model({ 'x-cost-centre': { id: 42 } }))).toEqual([]);
  });
});

describe('claimsMlopsKind', () => {
  it.each([
    ['mlops.waymark.dev/v1alpha1', 'Model', true],
    ['mlops.waymark.dev/v9', 'Model', true],
    ['mlops.waymark.dev/v1alpha1', 'Modle', true],
    ['backstage.io/v1alpha1', 'Dataset', true],
    ['backstage.io/v1alpha1', 'Component', false],
    ['ml.example.org/v1', 'Model', false],
  ])('%s %s: %s', (apiVersion, kind, claimed) => {
    expect(claimsMlopsKind({ apiVersion, kind })).toBe(claimed);
  });
});
