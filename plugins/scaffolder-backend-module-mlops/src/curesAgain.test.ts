import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import type { JsonValue } from '@backstage/types';
import { validateMlopsEntity } from '@waymark/plugin-mlops-common';
import { parse } from 'yaml';
import { Cures } from './__testUtils__/Cures';

jest.setTimeout(120_000);

type Answers = Record<string, JsonValue>;

const CI: Answers = {
  ci: 'github',
  python: '3.12',
  install: 'pip install -e . pytest',
  test: 'pytest',
  gate: true,
  minLevel: 1,
};

/** What forms hand over, lists that nobody touched included. */
const ANSWERS: Record<string, Answers> = {
  'add-ci': CI,
  'add-data-validation': {
    path: 'data/customers.csv',
    unique: ['customer'],
    required: [],
    minRows: 1,
  },
  'add-experiment-tracking': { registered: 'main/churn' },
  'add-model-card': {
    title: 'Churn',
    overview: 'Who leaves next month.',
    intendedUse: ['Ordering the call list'],
    outOfScopeUse: ['Prices'],
    users: [],
    limitations: ['Few businesses'],
  },
  'add-monitoring': {
    reference: 'data/train.csv',
    current: 'data/newer.csv',
    columns: [],
    threshold: 0.3,
    ci: 'github',
    schedule: '0 6 * * 1',
  },
  'declare-card': {
    card: {
      overview: 'Who leaves next month.',
      intendedUse: ['Ordering the call list'],
      outOfScopeUse: [],
      ethicalConsiderations: [],
    },
  },
  'declare-compliance': {
    compliance: {
      riskClass: 'limited',
      personalData: 'pseudonymised',
      regions: ['eu-central'],
      purpose: 'Whom to call',
    },
  },
  'declare-lineage': {
    trainedOn: ['dataset:default/customers'],
    evaluatedOn: [],
    derivedFrom: [],
    consumes: [],
  },
  'declare-monitoring': {
    monitoring: {
      tool: 'evidently',
      metrics: ['drift'],
      driftThreshold: 0.5,
      schedule: '0 6 * * *',
      onDrift: 'The desk is told.',
    },
  },
  'declare-product': {
    product: {
      problem: 'Leavers are noticed late.',
      businessOwner: 'user:default/maria',
      outcomes: [{ metric: 'Leavers per month', target: 2 }],
      inputs: [],
    },
  },
  'declare-raci': {
    raci: [
      {
        activity: 'deployment',
        accountable: 'group:default/growth',
        responsible: [],
      },
    ],
  },
};

const DESCRIPTOR = 'models/churn/catalog-info.yaml';
const NOTHING_LEFT = /its repository has these files already|says this already/;

describe('a cure whose change was merged', () => {
  const cures = new Cures(createMockDirectory());
  const names = Object.keys(ANSWERS);
  const declaring = names.filter(
    name =>
      name.startsWith('declare-') ||
      ['add-experiment-tracking', 'add-monitoring'].includes(name),
  );

  beforeAll(() => cures.begin(names));
  afterAll(() => cures.end());
  beforeEach(() => cures.forget());

  it('is any of those that are shipped', () => {
    const shipped = readdirSync(resolve(__dirname, '../../../templates'));
    expect(shipped.filter(name => /^(?:add|declare)-/.test(name))).toEqual(
      names,
    );
  });

  it.each(names)('%s changes nothing when it is run again', async name => {
    const first = await cures.run(name, ANSWERS[name]);
    expect(first.status === 'completed' ? '' : first.log).toBe('');
    const proposed = cures.proposed();
    expect(Object.keys(proposed)).not.toEqual([]);
    cures.merge();

    const again = await cures.run(name, ANSWERS[name]);
    expect(cures.proposed()).toEqual({});
    expect(again.log).toMatch(NOTHING_LEFT);
    expect(again.output).not.toHaveProperty('links.0.url');
  });

  it.each(declaring)(
    '%s leaves a descriptor that its kind takes, without empty lists',
    async name => {
      await cures.run(name, ANSWERS[name]);
      const entity = parse(cures.proposed()[DESCRIPTOR]);
      expect(validateMlopsEntity(entity)).toEqual([]);
      // In RACI an empty list is a statement: nobody.
      const { raci, ...rest } = entity.spec;
      expect(JSON.stringify(rest)).not.toContain('[]');
    },
  );
});

describe('a cure of what a team has made otherwise', () => {
  const cures = new Cures(createMockDirectory());

  beforeAll(() => cures.begin(Object.keys(ANSWERS)));
  afterAll(() => cures.end());
  beforeEach(() => cures.forget());

  it.each([
    ['add-ci', '.github/workflows/ml-checks-models-churn.yml', 'failed'],
    ['add-model-card', 'models/churn/cards/churn.md', 'failed'],
    [
      'add-data-validation',
      'models/churn/requirements-validation.txt',
      'completed',
    ],
    [
      'add-experiment-tracking',
      'models/churn/experiment_tracking.py',
      'completed',
    ],
    ['add-monitoring', 'models/churn/monitoring/drift_churn.py', 'completed'],
  ])('%s leaves %s alone, and says so', async (name, path, expected) => {
    cures.write(path, '# As this team does it\n');
    const { status, log } = await cures.run(name, ANSWERS[name]);
    expect(log).toMatch(
      new RegExp(`there is something else.*${path.split('/').pop()}`),
    );
    expect(status).toBe(expected);
    const proposed = Object.keys(cures.proposed());
    expect(proposed).not.toContain(path);
    expect(proposed.length > 0).toBe(expected === 'completed');
  });
});
