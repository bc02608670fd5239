import { walk } from '@waymark/plugin-openapi-operations-node/testUtils';
import type { GapsQuery } from '@waymark/plugin-raci-common';
import { entity } from '../../__testUtils__/entities';
import { as } from '../../handovers/__testUtils__/openChanges';
import { raciDatabases } from '../../handovers/__testUtils__/raciDatabases';
import { startApi } from '../../service/__testUtils__/startApi';

const databases = raciDatabases();
const asker = as('bob');

describe.each(databases.eachSupportedId())('gaps on %s', id => {
  const setup = async () => startApi(await databases.init(id));

  // Tests that change nothing share one API.
  let shared: ReturnType<typeof setup> | undefined;
  const readOnly = () => {
    shared ??= setup();
    return shared;
  };

  it.each<[string, GapsQuery, string[]]>([
    [
      'by entity and activity',
      {},
      [
        'broken malformed-declaration',
        'broken unknown-activity',
        'churn party-left',
        'churn party-missing',
        'churn no-accountable',
        'churn empty-group',
        'vaulted party-missing',
        'vaulted party-missing',
      ],
    ],
    ['of a code', { code: ['party-left'] }, ['churn party-left']],
    [
      'of a severity and kind',
      { severity: ['warning'], kind: ['pipeline'] },
      ['broken unknown-activity'],
    ],
    [
      'of an activity',
      { activity: ['scoping'] },
      ['churn party-left', 'vaulted party-missing'],
    ],
    [
      'about a party, of a system',
      { party: 'user:default/nobody', system: ['system:default/retention'] },
      ['churn party-missing'],
    ],
    [
      'of an owner, by words',
      { owner: ['group:default/board'], q: 'brok' },
      ['broken malformed-declaration', 'broken unknown-activity'],
    ],
  ])('are listed %s, page by page', async (_, query, expected) => {
    const { reads } = await readOnly();
    const whole = await reads.listGaps(query, asker);
    expect(
      whole.items.map(
        ({ entityRef, code }) => `${entityRef.split('/')[1]} ${code}`,
      ),
    ).toEqual(expected);
    expect(whole.totalItems).toBe(expected.length);
    for (const limit of [1, 3]) {
      const { items } = await walk(
        page => reads.listGaps({ ...query, ...page }, asker),
        limit,
      );
      expect(items).toEqual(whole.items);
    }
  });

  it('are counted by code, severity and owner, each without its filter', async () => {
    const { reads } = await readOnly();
    const { totals, totalItems } = await reads.listGaps(
      { code: ['party-missing'], owner: ['group:default/team'] },
      asker,
    );
    expect(totalItems).toBe(3);
    expect(totals).toEqual({
      byCode: [
        { code: 'party-missing', count: 3 },
        { code: 'empty-group', count: 1 },
        { code: 'no-accountable', count: 1 },
        { code: 'party-left', count: 1 },
      ],
      bySeverity: [{ severity: 'warning', count: 3 }],
      byOwner: [{ owner: 'group:default/team', count: 3 }],
      entities: 2,
    });
  });

  it('of a system that is wrong itself are there too', async () => {
    const { reads, put } = await setup();
    await put(
      entity('system:default/odd', { spec: { raci: [{ activity: 'ops' }] } }),
    );
    const { items } = await reads.listGaps({ kind: ['system'] }, asker);
    expect(items).toMatchObject([
      { entityRef: 'system:default/odd', code: 'unknown-activity' },
    ]);
    const matrix = await reads.getMatrix({ kind: ['system'] }, asker);
    expect(matrix).toMatchObject({ items: [], totalItems: 0 });
  });
});
