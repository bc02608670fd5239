import type { HandoverState } from '@waymark/plugin-raci-common';
import { type HandoverEvent, isOpen, transition } from './transition';

const STATES: HandoverState[] = [
  'asked',
  'declined',
  'withdrawn',
  'accepted',
  'proposed',
  'done',
];
const EVENTS: HandoverEvent[] = [
  'accept',
  'decline',
  'withdraw',
  'retry',
  'proposed',
  'failed',
  'shown',
  'gone',
];

const POSSIBLE = [
  'asked accept accepted',
  'asked decline declined',
  'asked withdraw withdrawn',
  'asked shown done',
  'asked gone withdrawn',
  'accepted withdraw withdrawn',
  'accepted retry accepted',
  'accepted proposed proposed',
  'accepted failed accepted',
  'accepted shown done',
  'accepted gone done',
  'proposed withdraw withdrawn',
  'proposed shown done',
  'proposed gone done',
];

describe('transition', () => {
  it('knows these steps and no others', () => {
    const found = STATES.flatMap(state =>
      EVENTS.flatMap(event => {
        const next = transition(state, event);
        return next ? `${state} ${event} ${next}` : [];
      }),
    );

    expect(found.sort()).toEqual([...POSSIBLE].sort());
  });

  it('leaves no state that ended', () => {
    expect(STATES.filter(state => !isOpen(state))).toEqual([
      'declined',
      'withdrawn',
      'done',
    ]);
    for (const state of STATES.filter(one => !isOpen(one))) {
      expect(EVENTS.filter(event => transition(state, event))).toEqual([]);
    }
  });
});
