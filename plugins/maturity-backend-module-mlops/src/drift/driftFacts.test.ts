import { valuesOf } from '../__testUtils__/entities';
import { makeMonitoring, makeSeries } from '../__testUtils__/registry';
import { driftFacts } from './driftFacts';
import { DRIFT_MEANINGS } from './meanings';

const entityRef = 'model:default/churn';

describe('driftFacts', () => {
  it('tells the newest report, as old as it is', () => {
    const told = driftFacts(entityRef, makeMonitoring());
    const at = '2026-11-01T06:00:00.000Z';
    expect(told).toMatchObject({
      'last-report': { value: at, at },
      measures: { value: 1, at },
      'measures-drifted': { value: 0, at },
      'measures-with-threshold': { value: 1, at },
      state: { value: 'ok', at },
      schedule: { value: 'on-time' },
    });
    expect(told.schedule).not.toHaveProperty('at');
    expect(Object.keys(told).sort()).toEqual(
      Object.keys(DRIFT_MEANINGS).sort(),
    );
  });

  it('leaves out measures that the newest report does not have', () => {
    const [old, newest] = makeSeries().points;
    const told = driftFacts(
      entityRef,
      makeMonitoring({
        drift: [
          makeSeries({ column: 'dropped', points: [old] }),
          makeSeries({ points: [newest] }),
          makeSeries({
            column: undefined,
            points: [
              {
                ...newest,
                state: 'drifted',
                threshold: undefined,
                url: 'https://evidently.example.org/1',
              },
            ],
          }),
        ],
      }),
    );
    expect(valuesOf(told)).toMatchObject({
      measures: 2,
      'measures-drifted': 1,
      'measures-with-threshold': 1,
      state: 'drifted',
    });
    expect(told.state?.evidence).toEqual({
      url: 'https://evidently.example.org/1',
      title: 'psi',
    });
  });

  it('knows that nothing was ever reported', () => {
    const told = driftFacts(entityRef, { drift: [] });
    expect(valuesOf(told)).toEqual({
      'last-report': null,
      measures: 0,
      'measures-drifted': 0,
      'measures-with-threshold': 0,
      state: null,
      schedule: null,
    });
    expect(told.state).not.toHaveProperty('at');
  });

  it('does not take an unknown state for a good one', () => {
    const [, newest] = makeSeries().points;
    const unknown = { ...newest, state: 'unknown' as const };
    const drift = [
      makeSeries({ points: [newest] }),
      makeSeries({ column: 'tariff', points: [unknown] }),
    ];
    expect(driftFacts(entityRef, { drift }).state?.value).toBe('unknown');
  });
});
