import { type CampaignClaims, mayChange } from './access';

const TEAM = 'group:default/team';

const nobody: CampaignClaims = {
  user: 'user:default/ada',
  owns: ['user:default/ada'],
  manages: true,
  administers: false,
};
const member = { ...nobody, owns: ['user:default/ada', TEAM] };

describe('mayChange', () => {
  it.each<[string, CampaignClaims, boolean]>([
    ['a member of who runs it', member, true],
    [
      'a member who may not run campaigns',
      { ...member, manages: false },
      false,
    ],
    ['a stranger', nobody, false],
    [
      'an administrator',
      { ...nobody, manages: false, administers: true },
      true,
    ],
    ['a service', { owns: [TEAM], manages: true, administers: true }, false],
  ])('%s: %s', (_, claims, may) => {
    expect(mayChange(claims, { owner: TEAM, state: 'active' })).toEqual(
      may ? ['change', 'archive'] : [],
    );
    expect(mayChange(claims, { owner: TEAM, state: 'archived' })).toEqual(
      may ? ['reopen'] : [],
    );
  });
});
