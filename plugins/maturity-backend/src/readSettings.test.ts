import { mockServices } from '@backstage/backend-test-utils';
import { readSettings } from './readSettings';

const DAY = 24 * 60 * 60_000;

const read = (maturity: object, more: object = {}) =>
  readSettings(
    mockServices.rootConfig({ data: { maturity, ...more } as never }),
  );

describe('readSettings', () => {
  it('needs no configuration', () => {
    expect(readSettings(mockServices.rootConfig({ data: {} }))).toEqual({
      rubrics: [],
      kinds: [
        'model',
        'dataset',
        'pipeline',
        'component',
        'api',
        'system',
        'resource',
      ],
      specKeys: [],
      activities: [
        'scoping',
        'data',
        'training',
        'evaluation',
        'deployment',
        'monitoring',
        'retirement',
      ],
      gate: { minLevel: 1 },
      waivers: { maxMs: 90 * DAY, remindBeforeMs: 7 * DAY },
      digest: {
        enabled: true,
        schedule: {
          frequency: { cron: '0 7 * * 1' },
          timeout: { minutes: 30 },
          scope: 'global',
        },
      },
      keepHistoryMs: 2 * 365 * DAY,
      sources: new Map(),
    });
  });

  it('reads what an organisation says otherwise', () => {
    expect(
      read(
        {
          rubrics: [
            { file: 'rubrics/ours.yaml' },
            { url: 'https://git.example/rubrics/blob/main/theirs.yaml' },
          ],
          shippedRubrics: ['mlops'],
          defaultRubric: 'ours',
          kinds: ['Model', 'API'],
          specKeys: ['budget'],
          gate: { rubric: 'ours', minLevel: 2 },
          waivers: { max: '30 days', remindBefore: { days: 2 } },
          digest: {
            enabled: false,
            schedule: { frequency: 'P1D', timeout: { minutes: 5 } },
          },
          keepHistoryFor: 'P365D',
          facts: {
            repository: { enabled: false },
            ci: { every: { minutes: 10 }, circleci: { token: 'x' } },
          },
          catalogMirror: { sweepSeconds: 5 },
        },
        {
          raci: {
            activities: [{ id: 'build', title: 'Build', description: 'Do.' }],
          },
        },
      ),
    ).toEqual({
      rubrics: [
        { file: 'rubrics/ours.yaml' },
        { url: 'https://git.example/rubrics/blob/main/theirs.yaml' },
      ],
      shippedIds: ['mlops'],
      defaultRubric: 'ours',
      kinds: ['model', 'api'],
      specKeys: ['budget'],
      activities: ['build'],
      gate: { rubric: 'ours', minLevel: 2 },
      waivers: { maxMs: 30 * DAY, remindBeforeMs: 2 * DAY },
      digest: {
        enabled: false,
        schedule: {
          frequency: { days: 1 },
          timeout: { minutes: 5 },
          scope: 'global',
        },
      },
      keepHistoryMs: 365 * DAY,
      sources: new Map([
        ['repository', { enabled: false }],
        ['ci', { everyMs: 600_000 }],
      ]),
      sweepIntervalMs: 5_000,
    });
  });

  it.each([
    [true, undefined],
    [false, []],
    [['data'], ['data']],
  ])('takes of the shipped rubrics with %j: %j', (shippedRubrics, ids) => {
    expect(read({ shippedRubrics }).shippedIds).toEqual(ids);
  });

  it.each([
    [{ rubrics: [{}] }, /maturity.rubrics\[0\] has neither file nor url/],
    [
      { rubrics: [{ file: 'a.yaml', url: 'https://x.example/a.yaml' }] },
      /maturity.rubrics\[0\] has both file and url/,
    ],
    [
      { rubrics: [{ url: 'rubric.yaml' }] },
      /maturity.rubrics\[0\].url is 'rubric.yaml'; expected the address/,
    ],
    [{ gate: { minLevel: 1.5 } }, /maturity.gate.minLevel is 1.5; expected/],
    [{ gate: { minLevel: -1 } }, /maturity.gate.minLevel is -1; expected/],
    [{ waivers: { max: 'for ever' } }, /maturity.waivers.max is no duration/],
    [{ keepHistoryFor: { days: 0 } }, /maturity.keepHistoryFor is no time/],
    [{ facts: { ci: { every: 'often' } } }, /maturity.facts.ci.every is no/],
    [{ facts: { ci: { enabled: 'maybe' } } }, /maturity.facts.ci.enabled/],
    [{ shippedRubrics: 7 }, /maturity.shippedRubrics/],
    [{ catalogMirror: { sweepSeconds: 0 } }, /sweepSeconds is 0; expected/],
  ])('refuses %j', (maturity, message) => {
    expect(() => read(maturity)).toThrow(message);
  });
});
