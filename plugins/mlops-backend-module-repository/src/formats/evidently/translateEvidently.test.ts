import { translateDamaged } from '../../__testUtils__/neverThrows';
import { fixture } from '../../__testUtils__/fixture';
import { folderContext, folderEntity } from '../../__testUtils__/entities';
import { judgeDrift } from './judgeDrift';
import { parseEvidently } from './parseEvidently';
import { translateEvidently } from './translateEvidently';

const churn = folderEntity('model', 'churn');
const PRESETS = fixture(
  'evidently-presets.json',
  'reports/evidently/2026-08-31.json',
);

describe('translateEvidently', () => {
  it('reads drift by column with the verdict of its tests', () => {
    const { records } = translateEvidently(PRESETS, folderContext([churn]));

    expect(records[0]).toEqual({
      type: 'drift',
      id: `${churn.folderUrl}#drift:reports/evidently/2026-08-31.json`,
      subject: { kind: 'model', id: churn.objectId },
      at: '2026-08-31T00:00:00.000Z',
      url: `${churn.folderUrl}reports/evidently/2026-08-31.json`,
      path: 'reports/evidently/2026-08-31.json',
      metrics: [
        { metric: 'DriftedColumnsCount.count', value: 1, state: 'unknown' },
        {
          metric: 'DriftedColumnsCount.share',
          value: 0.3333333333333333,
          threshold: 0.5,
          state: 'ok',
        },
        {
          metric: 'ValueDrift (K-S p_value)',
          value: 1.0584849251098602e-20,
          threshold: 0.05,
          state: 'drifted',
          column: 'age',
        },
        {
          metric: 'ValueDrift (K-S p_value)',
          value: 0.8715155280171675,
          threshold: 0.05,
          state: 'ok',
          column: 'income',
        },
        {
          metric: 'ValueDrift (chi-square p_value)',
          value: 0.28201547668766563,
          threshold: 0.05,
          state: 'ok',
          column: 'plan',
        },
      ],
    });
  });

  it('makes a quality result of the tests of anything else', () => {
    const { records } = translateEvidently(PRESETS, folderContext([churn]));

    expect(records[1]).toMatchObject({
      type: 'quality',
      suite: 'Evidently tests',
      subject: { kind: 'model', id: churn.objectId },
    });
    const { checks } = records[1] as { checks: object[] };
    expect(checks).toHaveLength(4);
    expect(checks).toContainEqual({
      name: expect.stringContaining("Column 'income' missing values"),
      passed: false,
      column: 'income',
      observed: '10.000',
      message: expect.any(String),
    });
  });

  it('judges by method and threshold where a report has no tests', () => {
    const { found } = parseEvidently(fixture('evidently-metrics.json'));
    expect(found?.drift).toEqual([
      {
        metric: 'ValueDrift (psi)',
        value: 0.8850470339682303,
        threshold: 0.2,
        state: 'drifted',
        column: 'age',
      },
      { metric: 'DriftedColumnsCount.count', value: 1, state: 'unknown' },
      {
        metric: 'DriftedColumnsCount.share',
        value: 0.3333333333333333,
        threshold: 0.3,
        state: 'drifted',
      },
    ]);
    expect(found?.checks).toEqual([
      expect.objectContaining({ column: 'age', observed: '46.868' }),
      expect.objectContaining({ column: 'income', passed: false }),
    ]);
  });

  it('reads a stored snapshot, which carries its time and what it is about', () => {
    const other = folderEntity('model', 'other');
    const text = JSON.stringify({
      timestamp: '2026-08-31T12:00:00+02:00',
      metadata: { model: 'churn' },
      metrics: [{ metric_name: 'Accuracy()', value: 0.9 }],
    });
    const { records } = translateEvidently(
      { path: 'reports/evidently/x.json', text },
      folderContext([other, churn]),
    );
    expect(records).toEqual([
      expect.objectContaining({
        type: 'drift',
        at: '2026-08-31T10:00:00.000Z',
        subject: { kind: 'model', id: churn.objectId },
        metrics: [{ metric: 'Accuracy', value: 0.9, state: 'unknown' }],
      }),
    ]);
  });

  it('leaves out values that are no numbers, as Python writes them', () => {
    const { found, problems } = parseEvidently({
      path: 'r.json',
      text: '{"metrics": [{"metric_name": "ValueDrift(column=a)", "value": NaN},\n{"metric_name": "ValueDrift(column=b)", "value": 0.5}]}',
    });
    expect(problems).toEqual([]);
    expect(found?.drift).toEqual([
      { metric: 'ValueDrift', value: 0.5, state: 'unknown' },
    ]);
  });

  it.each([
    ['no report', '{"other": 1}', 'metrics: found nothing, expected a list'],
    ['cut off', '{"metrics": [', expect.stringContaining('not valid JSON')],
    ['no JSON', 'hello', expect.stringContaining('not valid JSON')],
  ])('reports what is %s', (_, text, message) => {
    const { records } = translateEvidently(
      { path: 'reports/evidently/x.json', text },
      folderContext([churn]),
    );
    expect(records).toEqual([
      expect.objectContaining({ type: 'problem', line: 1, message }),
    ]);
  });

  it('reports a report without a time', () => {
    const { records } = translateEvidently(
      { ...PRESETS, path: 'reports/evidently/latest.json' },
      folderContext([churn]),
    );
    expect(records).toEqual([
      expect.objectContaining({
        type: 'problem',
        message: expect.stringContaining('Nothing tells when'),
      }),
    ]);
  });

  it('reports a report that may belong to several models', () => {
    const { records } = translateEvidently(
      PRESETS,
      folderContext([churn, folderEntity('model', 'uplift')]),
    );
    expect(records).toEqual([
      expect.objectContaining({
        type: 'problem',
        message: expect.stringContaining(
          'any of model:default/churn, model:default/uplift',
        ),
        hint: expect.stringContaining("'churn/2026-08-31.json'"),
      }),
    ]);
  });

  it('never throws', () => {
    expect(() => translateDamaged(translateEvidently, PRESETS)).not.toThrow();
  });
});

describe('judgeDrift', () => {
  it.each([
    [{ statuses: ['SUCCESS', 'FAIL'], value: 0 }, 'drifted'],
    [{ statuses: ['WARNING'], value: 0 }, 'drifted'],
    [{ statuses: ['SUCCESS'], value: 9, threshold: 1, method: 'psi' }, 'ok'],
    [{ statuses: ['ERROR'], value: 9, threshold: 1, method: 'psi' }, 'unknown'],
    [{ statuses: [], value: 0.01, threshold: 0.05, method: 'ks' }, 'drifted'],
    [{ statuses: [], value: 0.05, threshold: 0.05, method: 'ks' }, 'ok'],
    [
      { statuses: [], value: 0.01, threshold: 0.05, method: 'Z-test p_value' },
      'drifted',
    ],
    [{ statuses: [], value: 0.1, threshold: 0.1, method: 'psi' }, 'drifted'],
    [{ statuses: [], value: 0.09, threshold: 0.1, method: 'psi' }, 'ok'],
    [{ statuses: [], value: 0.09, method: 'psi' }, 'unknown'],
    [{ statuses: [], value: 0.09, threshold: 0.1 }, 'unknown'],
  ] as const)('%j is %s', (metric, expected) => {
    expect(
      judgeDrift({
        type: 'ValueDrift',
        ...metric,
        statuses: [...metric.statuses],
      }),
    ).toBe(expected);
  });
});
