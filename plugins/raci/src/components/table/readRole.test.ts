import type { RaciActivity } from '@waymark/plugin-raci-common';
import { churnGaps, makeActivity, makeCell, origins } from '../../fixtures';
import { readRole } from './readRole';

const data: RaciActivity = {
  id: 'data',
  title: 'Data',
  description: '',
  lifecycles: [],
};

describe('readRole', () => {
  it('puts parties of the same place together, in the order of their first', () => {
    const here = makeCell({ ref: 'user:default/a' });
    const system = makeCell({ ref: 'user:default/b', origin: origins.system });
    const hereToo = makeCell({ ref: 'user:default/c' });
    const activity = makeActivity(data, {
      consulted: [here, system, hereToo],
    });
    expect(readRole(activity, 'consulted').groups).toEqual([
      { origin: here.origin, cells: [here, hereToo] },
      { origin: origins.system, cells: [system] },
    ]);
  });

  it('keeps defaults of different expressions apart', () => {
    const activity = makeActivity(data, {
      informed: [
        makeCell({ ref: 'user:default/a', origin: origins.owner }),
        makeCell({
          ref: 'user:default/b',
          origin: { level: 'default', expression: '$system.owner' },
        }),
      ],
    });
    expect(readRole(activity, 'informed').groups).toHaveLength(2);
  });

  it('tells a stated nobody from a role of which nothing is said', () => {
    const activity = makeActivity(data, {
      nobody: [{ role: 'informed', origin: origins.domain }],
    });
    expect(readRole(activity, 'informed').nobody).toEqual(origins.domain);
    expect(readRole(activity, 'consulted')).toEqual({
      groups: [],
      nobody: undefined,
      gap: undefined,
    });
  });

  it('takes the gap of the role, not that of a party in it', () => {
    const activity = makeActivity(data, {
      gaps: [churnGaps.left, churnGaps.noAccountable],
    });
    expect(readRole(activity, 'accountable').gap).toBe(churnGaps.noAccountable);
    expect(readRole(activity, 'responsible').gap).toBeUndefined();
  });
});
