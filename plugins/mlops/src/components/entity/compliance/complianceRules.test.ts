import type { TraceStep } from '@waymark/plugin-mlops-common';
import { makeDeployment, makeStep } from '../../../fixtures';
import { regionPlaces } from './regionPlaces';
import { exactTime } from './trace/exactTime';
import { stepWords } from './trace/stepWords';

describe('regionPlaces', () => {
  const model = (...regions: string[]) => ({ ref: 'model:default/m', regions });
  const data = (...regions: string[]) => ({
    ref: 'dataset:default/d',
    regions,
  });

  it.each([
    ['a listed region', [model('eu')], 'eu', [], 'allowed', []],
    ['a part of one', [model('eu-central')], 'EU-Central-1', [], 'allowed', []],
    [
      'one that begins alike',
      [model('eu')],
      'europe',
      [],
      'mismatch',
      ['model:default/m'],
    ],
    [
      'a whole of a listed part',
      [model('eu-central')],
      'eu',
      [],
      'mismatch',
      ['model:default/m'],
    ],
    [
      'one the data does not list',
      [model('eu', 'us'), data('eu')],
      'us',
      [],
      'mismatch',
      ['dataset:default/d'],
    ],
    ['one that nobody judges', [model(), data()], 'us', [], 'unknown', []],
    ['none', [model('eu')], undefined, [], 'unknown', []],
    ['one that the backend found', [model('us')], 'us', ['us'], 'mismatch', []],
  ])('serving in %s', (_, lists, region, reported, verdict, notAllowedBy) => {
    const serving = [makeDeployment({ region })];
    expect(regionPlaces({ lists, serving, reported })).toEqual([
      {
        version: '1',
        environment: 'production',
        region,
        verdict,
        notAllowedBy,
      },
    ]);
  });

  it('judges every deployment by itself', () => {
    const serving = ['eu', 'us'].map(region => makeDeployment({ region }));
    expect(
      regionPlaces({ lists: [model('eu')], serving, reported: [] }).map(
        ({ verdict }) => verdict,
      ),
    ).toEqual(['allowed', 'mismatch']);
  });
});

describe('stepWords', () => {
  it.each<[Partial<TraceStep>, string, object]>([
    [
      { action: 'trained', version: '2', job: 'train' },
      'trained',
      { kind: 'version', version: '2' },
    ],
    [
      { action: 'trained', job: 'train' },
      'trained',
      { kind: 'job', job: 'train' },
    ],
    [{ action: 'trained', runId: 'r' }, 'trained', { kind: 'run' }],
    [{ action: 'trained' }, 'trained', { kind: 'something' }],
    [
      { action: 'ran', version: '2', job: 'export' },
      'ran',
      { kind: 'job', job: 'export' },
    ],
    [
      { action: 'failed', version: '2' },
      'failed',
      { kind: 'version', version: '2' },
    ],
    [
      { action: 'promoted', version: '2', alias: 'champion' },
      'promoted',
      { kind: 'version', version: '2' },
    ],
    [
      { action: 'promoted', version: '2' },
      'promotedPlain',
      { kind: 'version', version: '2' },
    ],
    [
      { action: 'demoted', version: '2', alias: 'champion' },
      'demoted',
      { kind: 'version', version: '2' },
    ],
    [
      { action: 'demoted', version: '2' },
      'demotedPlain',
      { kind: 'version', version: '2' },
    ],
    [
      { action: 'deployed', version: '2', environment: 'staging' },
      'deployedTo',
      { kind: 'version', version: '2' },
    ],
    [
      { action: 'deployed', version: '2' },
      'deployed',
      { kind: 'version', version: '2' },
    ],
    [
      { action: 'archived' as 'ran', version: '2' },
      'unknown',
      { kind: 'version', version: '2' },
    ],
    [{ action: 'toString' as 'ran' }, 'unknown', { kind: 'something' }],
  ])('of %j is "%s"', (step, action, what) => {
    expect(stepWords(makeStep(step))).toEqual({ action, what });
  });
});

describe('exactTime', () => {
  it.each([
    ['2026-03-01T08:00:05Z', 'Europe/Berlin', 'Mar 1, 2026, 9:00:05 AM GMT+1'],
    // The zone of a source is turned into the reader's.
    [
      '2026-03-01T23:30:00+05:30',
      'America/New_York',
      'Mar 1, 2026, 1:00:00 PM EST',
    ],
    ['2026-07-01T00:30:00+14:00', 'UTC', 'Jun 30, 2026, 10:30:00 AM UTC'],
    ['last week', 'UTC', 'last week'],
  ])('of %s in %s is %s', (iso, zone, expected) => {
    // Some versions of ICU put a narrow space before AM and PM.
    expect(
      exactTime(iso, { locale: 'en-US', zone }).replace(/\u202f/g, ' '),
    ).toBe(expected);
  });
});
