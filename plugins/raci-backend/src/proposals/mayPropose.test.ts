import type { StoredResolution } from '../database/tables';
import { mayPropose } from './mayPropose';

const cell = (ref: string) => ({
  ref,
  origin: { level: 'entity' as const },
  since: 0,
});

const resolved: StoredResolution = {
  activities: [
    {
      activity: 'deployment',
      title: 'Deployment',
      responsible: [cell('user:default/rita')],
      accountable: [cell('group:default/leads')],
      consulted: [cell('user:default/conny')],
      informed: [cell('user:default/ines')],
      gaps: [],
    },
  ],
  gaps: [],
};

describe('mayPropose', () => {
  it.each<[string, string[], boolean, boolean]>([
    ['the owner', ['user:default/x', 'group:default/team'], false, true],
    ['a Responsible', ['user:default/rita'], false, true],
    ['a member of the Accountable', ['group:default/leads'], false, true],
    ['an administrator', ['user:default/x'], true, true],
    ['a Consulted', ['user:default/conny'], false, false],
    ['an Informed', ['user:default/ines'], false, false],
    ['a stranger', ['user:default/x'], false, false],
    ['a service', [], false, false],
  ])('%s', (_, owns, administers, expected) => {
    expect(
      mayPropose(
        { owns, administers },
        { owner: 'group:default/team', resolved },
      ),
    ).toBe(expected);
  });
});
