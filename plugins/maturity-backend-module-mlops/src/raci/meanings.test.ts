import { raciFacts, TOLD_ACTIVITIES } from '@waymark/plugin-raci-common';
import { makeActivity, makeRaci } from '@waymark/plugin-test-parts/facts';
import { RACI_MEANINGS } from './meanings';

it('defines every fact that RACI tells, and no other', () => {
  const told = raciFacts({
    detail: makeRaci({
      activities: TOLD_ACTIVITIES.map(activity => makeActivity(activity)),
    }),
    overdue: 0,
    people: () => ({ exists: false, present: new Set() }),
  });
  expect(Object.keys(told).sort()).toEqual(Object.keys(RACI_MEANINGS).sort());
});
