import fc from 'fast-check';
import { normalizeRecord } from './normalizeRecord';
import { LIMITS } from './limits';

const version = {
  type: 'model-version',
  modelId: 'churn',
  version: '3',
  aliases: ['b', 'a'],
  status: 'READY',
  createdAt: '2026-01-02T03:04:05+02:00',
  metrics: [
    { name: 'f1', value: 0.5 },
    { name: 'auc', value: 0.9 },
  ],
  params: [],
  datasets: [],
};

describe('normalizeRecord', () => {
  it('gives equal content one spelling', () => {
    const other = Object.fromEntries(Object.entries(version).reverse());
    const turned = {
      ...other,
      metrics: [...version.metrics].reverse(),
      aliases: ['a', 'b'],
      createdAt: '2026-01-02T01:04:05.000Z',
      description: undefined,
    };
    expect(normalizeRecord(turned).stored?.json).toBe(
      normalizeRecord(version).stored?.json,
    );
    expect(normalizeRecord(version).problems).toEqual([]);
  });

  it('shortens a long parameter and says so in it', () => {
    const value = 'x'.repeat(LIMITS.paramValue + 1);
    const { stored } = normalizeRecord({
      ...version,
      params: [{ name: 'p', value }],
    });
    const { params } = JSON.parse(stored!.json);
    expect(params[0].value).toHaveLength(LIMITS.paramValue);
    expect(params[0].value).toContain(`${value.length} characters`);
  });

  it('keeps metrics that are not finite, as words', () => {
    const { stored, problems } = normalizeRecord({
      ...version,
      metrics: [
        { name: 'a', value: NaN },
        { name: 'b', value: Infinity },
        { name: 'c', value: -Infinity },
        { name: 'd', value: 'NaN' },
        { name: 'e', value: 1e-12 },
      ],
      params: [{ name: 'fill', value: 'NaN' }],
    });
    expect(problems).toEqual([]);
    expect(JSON.parse(stored!.json)).toMatchObject({
      metrics: [
        { name: 'a', value: 'NaN' },
        { name: 'b', value: 'Infinity' },
        { name: 'c', value: '-Infinity' },
        { name: 'd', value: 'NaN' },
        { name: 'e', value: 1e-12 },
      ],
      params: [{ name: 'fill', value: 'NaN' }],
    });
  });

  it('leaves out a metric without a number and says which', () => {
    const { stored, problems } = normalizeRecord({
      ...version,
      metrics: [
        { name: 'loss' },
        { name: 'f1', value: 1 },
        { name: 'auc', value: 'high' },
      ],
    });
    expect(stored?.record).toMatchObject({
      metrics: [{ name: 'f1', value: 1 }],
    });
    expect(problems.map(p => p.message)).toEqual([
      'model-version churn 3: the metric "loss" has no value; only numbers are kept.',
      'model-version churn 3: the metric "auc" has the value "high"; only numbers are kept.',
    ]);
  });

  it('leaves out any other number that JSON cannot write', () => {
    const { stored, problems } = normalizeRecord({
      type: 'dataset-version',
      datasetId: 'd',
      version: '1',
      rows: NaN,
    });
    expect(stored?.record).not.toHaveProperty('rows');
    expect(problems[0].message).toMatch(/rows is NaN; only finite numbers/);
  });

  it('keeps an event valid JSON whatever its numbers are', () => {
    const { stored } = normalizeRecord({
      type: 'openlineage',
      id: 'e',
      event: { run: { facets: { metrics: [{ value: -Infinity }] } } },
    });
    expect(JSON.parse(stored!.json)).toEqual({
      run: { facets: { metrics: [{ value: '-Infinity' }] } },
    });
  });

  it.each([
    [
      'a time that is none',
      { createdAt: 'yesterday' },
      /createdAt is "yesterday"/,
    ],
    ['a missing id', { modelId: undefined }, /modelId is missing/],
    [
      'a long id',
      { modelId: 'm'.repeat(501) },
      /501 characters long; at most 500/,
    ],
    ['a list that is none', { metrics: 'none' }, /metrics is not a list/],
    [
      'an unknown type',
      { type: 'model-version2' },
      /"model-version2" is unknown/,
    ],
  ])('refuses %s and names it', (_, change, message) => {
    const { stored, problems } = normalizeRecord({ ...version, ...change });
    expect(stored).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0].message).toMatch(message);
  });

  it('gives the entity of an object its full ref', () => {
    const object = { type: 'dataset', id: 'd', name: 'D' };
    expect(
      normalizeRecord({ ...object, entityRef: 'Dataset:Sales' }).stored?.record,
    ).toMatchObject({ entityRef: 'dataset:default/sales' });
    expect(
      normalizeRecord({ ...object, entityRef: 'sales' }).problems,
    ).toHaveLength(1);
  });

  it('refuses a run whose subject is unknown', () => {
    const { problems } = normalizeRecord({
      type: 'run',
      id: 'r1',
      state: 'finished',
      subjects: [{ kind: 'experiment', id: '1' }],
    });
    expect(problems[0].message).toMatch(/subjects\[0\] is .*experiment/);
  });

  it('never throws and always answers with a record or a problem', () => {
    fc.assert(
      fc.property(fc.anything(), input => {
        const { stored, problems } = normalizeRecord(input);
        expect(stored !== undefined || problems.length > 0).toBe(true);
      }),
    );
  });

  it('keeps out what Postgres cannot store', () => {
    const { stored } = normalizeRecord({
      ...version,
      description: 'a\u0000b\ud800c',
    });
    expect(stored?.record).toMatchObject({ description: 'a\ufffdb\ufffdc' });
  });
});
