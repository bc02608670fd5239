import { mockServices } from '@backstage/backend-test-utils';
import {
  BUILT_IN_DEFAULTS,
  DEFAULT_ACTIVITIES,
} from '@waymark/plugin-raci-common';
import { readSettings } from './readSettings';

const DAY = 24 * 60 * 60_000;

const read = (raci: object) =>
  readSettings(mockServices.rootConfig({ data: { raci } as never }));

const training = { id: 'training', title: 'Training', description: 'Train.' };

describe('readSettings', () => {
  it('needs no configuration', () => {
    expect(readSettings(mockServices.rootConfig({ data: {} }))).toEqual({
      rules: {
        activities: DEFAULT_ACTIVITIES,
        defaults: BUILT_IN_DEFAULTS,
        kinds: ['model', 'dataset', 'pipeline'],
      },
      keepHistoryMs: 2 * 365 * DAY,
      handover: { answerWithinMs: 7 * DAY, remindAfterMs: 2 * DAY },
      digest: {
        enabled: true,
        schedule: {
          frequency: { cron: '0 7 * * *' },
          timeout: { minutes: 30 },
          scope: 'global',
        },
      },
    });
  });

  it('reads what an organisation says otherwise', () => {
    expect(
      read({
        activities: [{ ...training, kinds: ['Model'], lifecycles: ['new'] }],
        defaults: [
          { activity: '*', accountable: '$owner', informed: ['ops', 'ops'] },
          { activity: 'training', responsible: [] },
        ],
        kinds: ['Model', 'API'],
        handover: { answerWithin: '1 day', remindAfter: { hours: 12 } },
        digest: {
          enabled: false,
          schedule: { frequency: 'P1D', timeout: { minutes: 5 } },
        },
        keepHistoryFor: 'P30D',
        catalogMirror: { sweepSeconds: 5 },
      }),
    ).toEqual({
      rules: {
        activities: [{ ...training, kinds: ['Model'], lifecycles: ['new'] }],
        defaults: [
          {
            activity: '*',
            accountable: ['$owner'],
            informed: ['group:default/ops', 'group:default/ops'],
          },
          { activity: 'training', responsible: [] },
        ],
        kinds: ['model', 'api'],
      },
      keepHistoryMs: 30 * DAY,
      handover: { answerWithinMs: DAY, remindAfterMs: DAY / 2 },
      digest: {
        enabled: false,
        schedule: {
          frequency: { days: 1 },
          timeout: { minutes: 5 },
          scope: 'global',
        },
      },
      sweepIntervalMs: 5_000,
    });
  });

  it('lets an organisation have no defaults', () => {
    expect(read({ defaults: [] }).rules.defaults).toEqual([]);
  });

  it.each([
    [{ activities: [] }, /raci.activities has 0 entries; expected 1 to 50/],
    [
      { activities: [{ ...training, id: 'Training' }] },
      /raci.activities\[0\].id is 'Training'; expected lower case/,
    ],
    [{ activities: [training, training] }, /has 'training' twice/],
    [
      { activities: [{ id: 'training', description: 'Train.' }] },
      /'raci.activities\[0\].title'/,
    ],
    [
      { defaults: [{ activity: 'cooking', accountable: '$owner' }] },
      /raci.defaults\[0\].activity: 'cooking' is no activity/,
    ],
    [
      { defaults: [{ activity: '*', accountable: '$boss' }] },
      /raci.defaults\[0\].accountable: '\$boss' is no expression/,
    ],
    [{ keepHistoryFor: 'for ever' }, /raci.keepHistoryFor is no duration/],
    [
      { handover: { answerWithin: { days: 0 } } },
      /raci.handover.answerWithin is no time at all/,
    ],
    [{ catalogMirror: { sweepSeconds: 0 } }, /sweepSeconds is 0; expected/],
  ])('refuses %j', (raci, message) => {
    expect(() => read(raci)).toThrow(message);
  });
});
