import type { PartyState } from '@waymark/plugin-raci-common';
import { mayOffer } from './mayOffer';

const reader = {
  isMine: (ref: string) =>
    ({ me: 'you', 'my team': 'yourGroup' })[ref] as
      'you' | 'yourGroup' | undefined,
};

describe('mayOffer', () => {
  it.each<[string, PartyState | undefined, boolean]>([
    ['me', 'present', true],
    ['me', undefined, true],
    ['my team', 'present', true],
    ['another', 'present', false],
    ['another', undefined, false],
    ['another', 'left', true],
    ['another', 'missing', true],
    ['another', 'empty', true],
  ])('%s who is %s: %s', (ref, state, offered) => {
    expect(mayOffer({ ref, state }, reader)).toBe(offered);
  });
});
