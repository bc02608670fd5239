import { WAIVER_STATES } from '@waymark/plugin-maturity-common';
import { isOpenWaiver, transition, type WaiverEvent } from './transition';

const EVENTS: WaiverEvent[] = [
  'approve',
  'decline',
  'withdraw',
  'revoke',
  'expire',
];

describe('transition', () => {
  it('knows these steps and no others', () => {
    const found = WAIVER_STATES.flatMap(state =>
      EVENTS.flatMap(event => {
        const next = transition(state, event);
        return next ? `${state} ${event} ${next}` : [];
      }),
    );

    expect(found.sort()).toEqual([
      'approved expire expired',
      'approved revoke revoked',
      'requested approve approved',
      'requested decline declined',
      'requested expire expired',
      'requested withdraw withdrawn',
    ]);
  });

  it('leaves no state that ended', () => {
    const ended = WAIVER_STATES.filter(state => !isOpenWaiver(state));

    expect(ended).toEqual(['declined', 'withdrawn', 'expired', 'revoked']);
    for (const state of ended) {
      expect(EVENTS.filter(event => transition(state, event))).toEqual([]);
    }
  });
});
