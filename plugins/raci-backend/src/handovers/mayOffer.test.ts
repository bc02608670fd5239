import type { PartyState } from '@waymark/plugin-raci-common';
import { mayOffer } from './mayOffer';

const CAROL = 'user:default/carol';
const TEAM = 'group:default/team';
const LEAD = 'user:default/lead';

describe('mayOffer', () => {
  it.each<[string, string[], boolean, PartyState, boolean]>([
    ['the holder', [CAROL], false, 'present', true],
    ['an administrator', ['user:default/root'], true, 'present', true],
    ['an administrator, for a leaver', [], true, 'left', true],
    ['the owner, while the holder is there', [TEAM], false, 'present', false],
    [
      'the Accountable, while the holder is there',
      [LEAD],
      false,
      'present',
      false,
    ],
    ['the owner, for a leaver', ['user:default/o', TEAM], false, 'left', true],
    ['the Accountable, for a leaver', [LEAD], false, 'left', true],
    ['the owner, for one that never was', [TEAM], false, 'missing', true],
    ['the owner, for an empty group', [TEAM], false, 'empty', true],
    ['a stranger, for a leaver', ['user:default/x'], false, 'left', false],
    ['a service, for a leaver', [], false, 'left', false],
  ])('%s', (_, owns, administers, fromState, expected) => {
    expect(
      mayOffer(
        { owns, administers },
        { from: CAROL, fromState, owner: TEAM, accountable: [LEAD] },
      ),
    ).toBe(expected);
  });

  it('lets members offer what their group holds', () => {
    const question = {
      from: TEAM,
      fromState: 'present' as const,
      accountable: [],
    };

    expect(
      mayOffer(
        { owns: ['user:default/a', TEAM], administers: false },
        question,
      ),
    ).toBe(true);
    expect(
      mayOffer({ owns: ['user:default/b'], administers: false }, question),
    ).toBe(false);
  });
});
