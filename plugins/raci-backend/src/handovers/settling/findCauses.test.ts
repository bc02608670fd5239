import type { CellChange } from '../../resolution/types';
import { findCauses, type TakenDuty } from './findCauses';

const duty: TakenDuty = {
  handoverId: 'h1',
  by: 'user:default/alice',
  from: 'user:default/carol',
  to: 'group:default/ops',
  entityRef: 'model:default/churn',
  declaredAt: 'system:default/retention',
  activity: 'deployment',
  role: 'responsible',
};

const change = (more: Partial<CellChange> = {}): CellChange => ({
  entityRef: 'model:default/churn',
  activity: 'deployment',
  role: 'responsible',
  partyRef: 'user:default/carol',
  change: 'removed',
  ...more,
});

const cause = { index: 0, by: 'user:default/alice', handoverId: 'h1' };

describe('findCauses', () => {
  it.each<[string, Partial<CellChange>, boolean]>([
    ['the giver going', {}, true],
    ['the taker coming', { partyRef: duty.to, change: 'added' }, true],
    ['the giver coming back', { change: 'added' }, false],
    ['the taker going', { partyRef: duty.to }, false],
    ['somebody else', { partyRef: 'user:default/dave' }, false],
    ['another activity', { activity: 'training' }, false],
    ['another role', { role: 'accountable' }, false],
    [
      'an entity that inherits the same declaration',
      { entityRef: 'model:default/uplift', originRef: duty.declaredAt },
      true,
    ],
    [
      'an entity that inherits another declaration',
      { entityRef: 'model:default/uplift', originRef: 'system:default/ads' },
      false,
    ],
    [
      'an entity of the organisation’s default',
      { entityRef: 'model:default/uplift' },
      false,
    ],
  ])('knows %s', (_, more, isCaused) => {
    expect(findCauses([change(more)], [duty])).toEqual(isCaused ? [cause] : []);
  });
});
