import type { HandoverRequest } from '@waymark/plugin-raci-common';
import type { RaciChanges } from '../../RaciChanges';
import { as, model, openChanges } from '../__testUtils__/openChanges';
import { raciDatabases } from '../__testUtils__/raciDatabases';

jest.setTimeout(60_000);

const databases = raciDatabases();

const RITA = 'user:default/rita';
const XAVER = 'user:default/xaver';
const CHURN = 'model:default/churn';

const request = (more: Partial<HandoverRequest> = {}): HandoverRequest => ({
  from: RITA,
  to: XAVER,
  items: [{ entityRef: CHURN, activity: 'deployment', role: 'responsible' }],
  ...more,
});

async function ask(
  changes: RaciChanges,
  more: Partial<HandoverRequest> = {},
): Promise<string> {
  return (await changes.createHandover(request(more), as('rita'))).id;
}

describe.each(databases.eachSupportedId())('answering, %s', id => {
  const open = async () => openChanges(await databases.init(id));

  it('proposes what was accepted, with the rights of whoever accepts', async () => {
    const { changes, fake, told, audit } = await open();
    const handoverId = await ask(changes, { reason: 'I move to search' });
    told.length = 0;
    audit.length = 0;

    const accepted = await changes.acceptHandover(handoverId, as('xaver'));

    expect(accepted).toMatchObject({
      state: 'proposed',
      answeredBy: XAVER,
      answeredAt: '2026-11-21T12:00:00.000Z',
      proposals: [
        {
          kind: 'branch',
          branch: `raci-handover-${handoverId}`,
          changes: [{ path: 'churn.yaml' }],
        },
      ],
      may: [],
    });
    expect(accepted).not.toHaveProperty('problem');
    expect(fake.proposed).toHaveLength(1);
    const [{ by, text, edits }] = fake.proposed;
    expect(by).toBe(XAVER);
    expect(edits[0].set[0].value).toMatchObject([
      { activity: 'deployment', responsible: ['user:xaver', 'user:dave'] },
      { activity: 'monitoring', responsible: ['ops'] },
    ]);
    expect(text.title).toBe(`Hand over a duty from ${RITA} to ${XAVER}`);
    expect(text.description).toContain(
      `https://portal.example.org/raci?tab=handovers&handover=${handoverId}`,
    );
    expect(text.description).not.toContain('I move to search');
    expect(told).toEqual([
      expect.objectContaining({
        to: [RITA, RITA],
        except: XAVER,
        title: 'Xaver accepted to take over a duty of Rita',
      }),
    ]);
    expect(audit.map(({ eventId, status }) => [eventId, status])).toEqual([
      ['handover-accept', 'succeeded'],
      ['handover-propose', 'succeeded'],
    ]);
  });

  it.each([
    ['a stranger', 'ines'],
    ['whoever asked', 'rita'],
    ['an administrator', 'root'],
    ['a Consulted', 'conny'],
  ])('lets %s accept nothing for others', async (_, name) => {
    const { changes, fake, audit } = await open();
    const handoverId = await ask(changes);

    await expect(changes.acceptHandover(handoverId, as(name))).rejects.toThrow(
      `You may not accept hand-over '${handoverId}'. Only '${XAVER}' may, or a member of it.`,
    );
    await expect(
      changes.declineHandover(handoverId, {}, as(name)),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    expect(fake.proposed).toEqual([]);
    expect(audit.at(-1)).toMatchObject({ status: 'failed' });
    expect((await changes.getHandover(handoverId, as('rita'))).state).toBe(
      'asked',
    );
  });

  it('lets members of a group answer for it', async () => {
    const { changes } = await open();
    const handoverId = await ask(changes, { to: 'group:default/ops' });

    expect(await changes.acceptHandover(handoverId, as('mona'))).toMatchObject({
      state: 'proposed',
      answeredBy: 'user:default/mona',
    });
  });

  it('is declined with words, and then over', async () => {
    const { changes, told } = await open();
    const handoverId = await ask(changes);
    told.length = 0;

    const declined = await changes.declineHandover(
      handoverId,
      { reason: 'No time this quarter' },
      as('xaver'),
    );

    expect(declined).toMatchObject({
      state: 'declined',
      answer: 'No time this quarter',
      may: [],
    });
    expect(told).toEqual([
      expect.objectContaining({
        title: 'Xaver declined to take over a duty of Rita',
        description: expect.stringContaining('No time this quarter'),
      }),
    ]);
    await expect(
      changes.acceptHandover(handoverId, as('xaver')),
    ).rejects.toThrow(
      `Hand-over '${handoverId}' is declined; it is too late to accept it.`,
    );
  });

  it('lets one of two win who answer at once, on whatever replica', async () => {
    const { changes, fake, audit } = await open();
    const handoverId = await ask(changes);
    audit.length = 0;

    const answers = await Promise.allSettled([
      changes.acceptHandover(handoverId, as('xaver')),
      changes.acceptHandover(handoverId, as('xaver')),
      changes.declineHandover(handoverId, {}, as('xaver')),
    ]);

    const lost = answers.filter(answer => answer.status === 'rejected');
    expect(lost).toHaveLength(2);
    for (const { reason } of lost) {
      expect(reason).toMatchObject({ name: 'ConflictError' });
    }
    const { state } = await changes.getHandover(handoverId, as('rita'));
    expect(['proposed', 'declined']).toContain(state);
    expect(fake.proposed).toHaveLength(state === 'proposed' ? 1 : 0);
    expect(audit.filter(({ status }) => status === 'failed')).toHaveLength(2);
  });

  it('can be withdrawn after it was proposed, and offered anew', async () => {
    const { changes } = await open();
    const handoverId = await ask(changes);
    await changes.acceptHandover(handoverId, as('xaver'));

    expect(
      await changes.withdrawHandover(handoverId, as('rita')),
    ).toMatchObject({ state: 'withdrawn', may: [] });
    expect(await ask(changes, { to: 'user:default/dave' })).not.toBe(
      handoverId,
    );
  });

  it('is refused to a taker who left meanwhile', async () => {
    const { changes, remove } = await open();
    const handoverId = await ask(changes);
    await remove(XAVER);

    await expect(
      changes.acceptHandover(handoverId, as('xaver')),
    ).rejects.toThrow(`'${XAVER}' `);
  });

  describe('what the catalog hides', () => {
    it('is unknown to whoever sees none of its entities', async () => {
      const { changes, catalog } = await open();
      const handoverId = await ask(changes);
      catalog.hide(CHURN);

      for (const hidden of [handoverId, 'no-such-id']) {
        await expect(changes.getHandover(hidden, as('xaver'))).rejects.toThrow(
          `No hand-over '${hidden}' is known, or you may not see it.`,
        );
      }
      await expect(
        changes.acceptHandover(handoverId, as('xaver')),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
    });

    it('cannot be accepted unseen', async () => {
      const { changes, catalog } = await open();
      const handoverId = await ask(changes, { items: undefined, all: true });
      catalog.hide('system:default/retention');

      expect(
        (await changes.getHandover(handoverId, as('xaver'))).items,
      ).toMatchObject([{ declaredAt: CHURN }, { declaredAt: '' }]);
      await expect(
        changes.acceptHandover(handoverId, as('xaver')),
      ).rejects.toThrow('has 1 of 2 duties on entities that you may not see');
    });
  });

  it('learns from the catalog that it is done, and history by whom', async () => {
    const { changes, put, knex } = await open();
    const handoverId = await ask(changes);
    await changes.acceptHandover(handoverId, as('xaver'));
    await put(
      model('churn', {
        raci: [
          {
            activity: 'deployment',
            responsible: ['user:xaver', 'user:dave'],
            accountable: 'user:anna',
            consulted: ['user:conny'],
            informed: ['user:ines'],
          },
        ],
      }),
    );

    expect(await changes.getHandover(handoverId, as('conny'))).toMatchObject({
      state: 'done',
      items: [{ shown: true }],
    });
    const history = await knex('history')
      .where({ activity: 'deployment' })
      .orderBy('change')
      .select('party_ref', 'change', 'by_ref', 'handover_id');
    expect(history).toEqual([
      {
        party_ref: XAVER,
        change: 'added',
        by_ref: XAVER,
        handover_id: handoverId,
      },
      {
        party_ref: RITA,
        change: 'removed',
        by_ref: XAVER,
        handover_id: handoverId,
      },
    ]);
    const others = await knex('history').whereNot({ activity: 'deployment' });
    expect(others.length).toBeGreaterThan(0);
    expect(others.every(row => row.by_ref === null)).toBe(true);
  });
});
