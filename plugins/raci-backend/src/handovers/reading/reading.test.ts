import type {
  HandoverRequest,
  HandoversQuery,
} from '@waymark/plugin-raci-common';
import { as, openChanges } from '../__testUtils__/openChanges';
import { raciDatabases } from '../__testUtils__/raciDatabases';

jest.setTimeout(60_000);

const databases = raciDatabases();

const CHURN = 'model:default/churn';
const UPLIFT = 'model:default/uplift';

const churnRequest: HandoverRequest = {
  from: 'user:default/rita',
  to: 'user:default/xaver',
  reason: 'Between us',
  items: [{ entityRef: CHURN, activity: 'deployment', role: 'responsible' }],
};
const opsRequest: HandoverRequest = {
  from: 'group:default/ops',
  to: 'user:default/dave',
  items: [{ entityRef: UPLIFT, activity: 'training', role: 'responsible' }],
  inherited: 'origin',
};

describe.each(databases.eachSupportedId())('reading, %s', id => {
  /** Two hand-overs, the second a minute later; the second was declined. */
  const open = async () => {
    const opened = await openChanges(await databases.init(id));
    const { changes, clock } = opened;
    const first = await changes.createHandover(churnRequest, as('rita'));
    clock.now += 60_000;
    const second = await changes.createHandover(opsRequest, as('mona'));
    await changes.declineHandover(
      second.id,
      { reason: 'Not mine' },
      as('dave'),
    );
    const list = async (query: HandoversQuery, name = 'conny') =>
      (await changes.listHandovers(query, as(name))).items.map(item =>
        item.id === first.id ? 'first' : 'second',
      );
    return { ...opened, first, second, list };
  };

  it.each<[string, HandoversQuery, string, string[]]>([
    ['everything', {}, 'conny', ['second', 'first']],
    ['a giver', { party: 'user:default/rita' }, 'conny', ['first']],
    ['a taker', { party: 'user:default/dave' }, 'conny', ['second']],
    ['the asker’s groups', { party: 'user:default/mona' }, 'mona', ['second']],
    ['somebody’s groups', { party: 'user:default/mona' }, 'conny', ['second']],
    ['nobody', { party: 'user:default/ines' }, 'conny', []],
    ['an entity', { entityRef: CHURN }, 'conny', ['first']],
    [
      'a declaration',
      { entityRef: 'system:default/retention' },
      'conny',
      ['second'],
    ],
    ['a state', { state: ['asked', 'done'] }, 'conny', ['first']],
  ])('lists by %s', async (_, query, name, expected) => {
    const { list } = await open();

    expect(await list(query, name)).toEqual(expected);
  });

  it('lists page by page, newest first', async () => {
    const { changes, first, second } = await open();

    const one = await changes.listHandovers({ limit: 1 }, as('conny'));
    const two = await changes.listHandovers(
      { limit: 1, cursor: one.pageInfo.nextCursor },
      as('conny'),
    );

    expect(one.items.map(item => item.id)).toEqual([second.id]);
    expect(two.items.map(item => item.id)).toEqual([first.id]);
    expect(two.pageInfo).toEqual({});
    await expect(
      changes.listHandovers({ cursor: 'x' }, as('conny')),
    ).rejects.toMatchObject({ name: 'InputError' });
  });

  it('keeps words and diffs between those involved', async () => {
    const { changes, first, second } = await open();
    await changes.acceptHandover(first.id, as('xaver'));
    const seen = async (name: string) => {
      const one = await changes.getHandover(first.id, as(name));
      const two = await changes.getHandover(second.id, as(name));
      return {
        reason: one.reason,
        answer: two.answer,
        diffs: one.proposals.flatMap(proposal => proposal.changes).length,
        branches: one.proposals.map(proposal => proposal.branch).length,
      };
    };

    expect(await seen('conny')).toEqual({
      reason: undefined,
      answer: undefined,
      diffs: 0,
      branches: 1,
    });
    expect(await seen('rita')).toMatchObject({
      reason: 'Between us',
      answer: undefined,
      diffs: 1,
    });
    expect(await seen('mona')).toMatchObject({
      reason: undefined,
      answer: 'Not mine',
      diffs: 0,
    });
    expect(await seen('root')).toMatchObject({
      reason: 'Between us',
      answer: 'Not mine',
      diffs: 1,
    });
  });

  it('leaves out what the catalog hides, and masks who is hidden', async () => {
    const { changes, catalog, list, first } = await open();
    catalog.hide(UPLIFT, 'user:default/xaver');

    expect(await list({})).toEqual(['first']);
    expect(await list({ party: 'user:default/rita' })).toEqual(['first']);
    expect(await list({ party: 'user:default/xaver' })).toEqual([]);
    expect(await list({ entityRef: UPLIFT })).toEqual([]);
    expect(await changes.getHandover(first.id, as('conny'))).toMatchObject({
      from: 'user:default/rita',
      to: '',
    });
  });

  describe('of an entity', () => {
    const mayOf = async (
      opened: Awaited<ReturnType<typeof open>>,
      name: string,
      entityRef = CHURN,
    ) => (await opened.changes.describeEntity(entityRef, as(name))).may;

    it.each([
      ['the owner', 'olga', true],
      ['a Responsible', 'dave', true],
      ['the Accountable', 'anna', true],
      ['a member of a Responsible', 'mona', true],
      ['an administrator', 'root', true],
      ['a Consulted', 'conny', false],
      ['an Informed', 'ines', false],
      ['a stranger', 'xaver', false],
    ])('%s (%s) may propose: %s', async (_, name, expected) => {
      expect((await mayOf(await open(), name)).propose).toBe(expected);
    });

    it('names the duties that one may offer', async () => {
      const opened = await open();

      expect((await mayOf(opened, 'dave')).handOver).toEqual([
        {
          activity: 'deployment',
          role: 'responsible',
          ref: 'user:default/dave',
        },
      ]);
      // Rita's is on its way already.
      expect((await mayOf(opened, 'rita')).handOver).toEqual([]);
      expect((await mayOf(opened, 'conny')).handOver).toEqual([]);
      // The owners: what they hold by default, and what a leaver holds.
      const { handOver } = await mayOf(opened, 'olga');
      expect(handOver).toContainEqual({
        activity: 'monitoring',
        role: 'accountable',
        ref: 'user:default/left',
      });
      expect(handOver).not.toContainEqual(
        expect.objectContaining({ ref: 'user:default/dave' }),
      );
    });

    it('tells of what is under way, also for what it inherits', async () => {
      const { changes, first } = await open();
      const { id: third } = await changes.createHandover(
        opsRequest,
        as('mona'),
      );
      const underWay = async (entityRef: string) =>
        (await changes.describeEntity(entityRef, as('conny'))).handovers;

      expect(await underWay(CHURN)).toEqual([
        {
          id: first.id,
          state: 'asked',
          from: 'user:default/rita',
          to: 'user:default/xaver',
          activity: 'deployment',
          role: 'responsible',
        },
      ]);
      expect(
        (await underWay('model:default/winback')).map(item => item.id),
      ).toEqual([third]);
      expect(await underWay('model:default/plain')).toEqual([]);
    });

    it('gives nothing without the permissions', async () => {
      const opened = await open();
      opened.deny('raci.handover', 'raci.declaration.propose');

      expect(await mayOf(opened, 'olga')).toEqual({
        propose: false,
        handOver: [],
      });
    });
  });
});
