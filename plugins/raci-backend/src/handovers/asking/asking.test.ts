import type { HandoverRequest } from '@waymark/plugin-raci-common';
import { as, openChanges } from '../__testUtils__/openChanges';
import { raciDatabases } from '../__testUtils__/raciDatabases';

jest.setTimeout(60_000);

const databases = raciDatabases();

const RITA = 'user:default/rita';
const DAVE = 'user:default/dave';
const XAVER = 'user:default/xaver';
const CHURN = 'model:default/churn';

/** Rita's duty on the model that declares it. */
const request = (more: Partial<HandoverRequest> = {}): HandoverRequest => ({
  from: RITA,
  to: XAVER,
  items: [{ entityRef: CHURN, activity: 'deployment', role: 'responsible' }],
  ...more,
});

/** What the one who left still holds. */
const leftBehind = (more: Partial<HandoverRequest> = {}) =>
  request({
    from: 'user:default/left',
    items: [{ entityRef: CHURN, activity: 'monitoring', role: 'accountable' }],
    ...more,
  });

describe.each(databases.eachSupportedId())('asking, %s', id => {
  const open = async () => openChanges(await databases.init(id));

  it('shows the exact change before anything is asked', async () => {
    const { changes, audit } = await open();

    const preview = await changes.previewHandover(request(), as('rita'));

    expect(preview).toEqual({
      items: [
        {
          entityRef: CHURN,
          activity: 'deployment',
          role: 'responsible',
          declaredAt: CHURN,
          shown: false,
        },
      ],
      changes: [
        {
          path: 'churn.yaml',
          diff: expect.stringContaining(
            '"responsible":["user:xaver","user:dave"]',
          ),
        },
      ],
      unavailable: [],
      alsoAffected: 0,
    });
    expect(audit).toEqual([]);
  });

  it('asks the other side, tells them and keeps a record', async () => {
    const { changes, told, audit } = await open();

    const handover = await changes.createHandover(
      request({ reason: 'I move to search' }),
      as('rita'),
    );

    expect(handover).toMatchObject({
      from: RITA,
      to: XAVER,
      proposedBy: RITA,
      reason: 'I move to search',
      state: 'asked',
      createdAt: '2026-11-21T12:00:00.000Z',
      dueAt: '2026-11-28T12:00:00.000Z',
      overdue: false,
      proposals: [],
      may: ['withdraw'],
    });
    expect(told).toEqual([
      expect.objectContaining({
        to: [XAVER],
        scope: `raci-handover-${handover.id}`,
        link: `/raci?tab=handovers&handover=${handover.id}`,
        description: expect.stringContaining('I move to search'),
      }),
    ]);
    expect(audit).toEqual([
      {
        eventId: 'handover-create',
        status: 'succeeded',
        meta: {
          from: RITA,
          to: XAVER,
          user: RITA,
          handoverId: handover.id,
          duties: [`${CHURN} deployment responsible`],
        },
      },
    ]);
    expect(JSON.stringify(audit)).not.toContain('I move to search');
  });

  it.each([
    ['a Consulted', 'conny'],
    ['an Informed', 'ines'],
    ['a stranger', 'xaver2'],
    ['the Accountable of the activity', 'anna'],
    ['the owner, while the holder is there', 'olga'],
  ])('lets %s hand over nothing of others', async (_, name) => {
    const { changes, audit, told } = await open();

    await expect(changes.createHandover(request(), as(name))).rejects.toThrow(
      `You may not hand over that '${RITA}' is responsible for deployment of '${CHURN}'`,
    );
    await expect(
      changes.previewHandover(request(), as(name)),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    expect(audit).toEqual([
      expect.objectContaining({ eventId: 'handover-create', status: 'failed' }),
    ]);
    expect(told).toEqual([]);
  });

  it.each([
    ['the owner', 'olga'],
    ['an administrator', 'root'],
  ])('lets %s speak for somebody who left', async (_, name) => {
    const { changes } = await open();

    expect(await changes.createHandover(leftBehind(), as(name))).toMatchObject({
      state: 'asked',
      from: 'user:default/left',
    });
  });

  it.each([
    ['a Responsible', 'mona'],
    ['a Consulted', 'conny'],
    ['a stranger', 'xaver'],
  ])('lets %s not speak for somebody who left', async (_, name) => {
    const { changes } = await open();

    await expect(
      changes.createHandover(leftBehind({ to: DAVE }), as(name)),
    ).rejects.toThrow(
      "The holder is not there any more: the owner of 'model:default/churn'",
    );
  });

  it('lets an administrator hand over what somebody present holds', async () => {
    const { changes } = await open();

    expect(await changes.createHandover(request(), as('root'))).toMatchObject({
      proposedBy: 'user:default/root',
    });
  });

  it('lets the taker see the change, but not ask for it', async () => {
    const { changes } = await open();

    expect(
      (await changes.previewHandover(request(), as('xaver'))).changes,
    ).toHaveLength(1);
    await expect(
      changes.createHandover(request(), as('xaver')),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
  });

  it.each([
    ['left', 'user:default/left', "'user:default/left' has left"],
    ['is unknown', 'user:default/ghost', 'is not in the catalog'],
    ['is empty', 'group:default/nobody', 'a group without anybody in it'],
  ])('refuses a taker that %s', async (_, to, message) => {
    const { changes } = await open();

    await expect(
      changes.createHandover(request({ to }), as('rita')),
    ).rejects.toThrow(message);
  });

  it('refuses duties that the giver does not hold', async () => {
    const { changes } = await open();
    const ask = (entityRef: string, activity: string) =>
      changes.createHandover(
        request({ items: [{ entityRef, activity, role: 'accountable' }] }),
        as('rita'),
      );

    await expect(ask(CHURN, 'deployment')).rejects.toThrow(
      `'${RITA}' is not accountable for deployment of '${CHURN}'`,
    );
    await expect(ask('model:default/none', 'deployment')).rejects.toMatchObject(
      { name: 'InputError' },
    );
  });

  it('has one duty on its way once, and names the other hand-over', async () => {
    const { changes } = await open();
    const first = await changes.createHandover(request(), as('rita'));

    await expect(
      changes.createHandover(request({ to: DAVE }), as('rita')),
    ).rejects.toThrow(`in hand-over '${first.id}'`);
    await changes.withdrawHandover(first.id, as('rita'));
    expect(
      await changes.createHandover(request({ to: DAVE }), as('rita')),
    ).toMatchObject({ state: 'asked', to: DAVE });
  });

  it('lets one of two win who ask at once', async () => {
    const { changes } = await open();

    const answers = await Promise.allSettled([
      changes.createHandover(request(), as('rita')),
      changes.createHandover(request({ to: DAVE }), as('rita')),
    ]);

    expect(answers.map(answer => answer.status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    expect(answers.find(answer => answer.status === 'rejected')).toMatchObject({
      reason: { name: 'ConflictError' },
    });
    const { items } = await changes.listHandovers({}, as('rita'));
    expect(items).toHaveLength(1);
  });

  describe('what the catalog hides', () => {
    it('cannot be handed over, in the words for what does not exist', async () => {
      const { changes, catalog } = await open();
      catalog.hide(CHURN);

      await expect(
        changes.createHandover(request(), as('rita')),
      ).rejects.toThrow(
        `No entity '${CHURN}' is in the catalog, or you may not see it.`,
      );
      await expect(
        changes.createHandover(
          request({
            items: [
              {
                entityRef: 'model:default/none',
                activity: 'deployment',
                role: 'responsible',
              },
            ],
          }),
          as('rita'),
        ),
      ).rejects.toThrow(
        "No entity 'model:default/none' is in the catalog, or you may not see it.",
      );
    });

    it('is left out of everything', async () => {
      const { changes, catalog } = await open();
      catalog.hide(CHURN, 'model:default/winback');

      const preview = await changes.previewHandover(
        { from: RITA, to: XAVER, all: true },
        as('rita'),
      );

      expect(preview.items.map(item => item.entityRef)).toEqual([
        'model:default/uplift',
      ]);
      expect(preview.alsoAffected).toBe(0);
    });

    it('cannot take over', async () => {
      const { changes, catalog } = await open();
      catalog.hide(XAVER);

      await expect(
        changes.createHandover(request(), as('rita')),
      ).rejects.toThrow('is not in the catalog, or you may not see it');
    });
  });

  it('needs the permission, and a person', async () => {
    const { changes, deny } = await open();
    deny('raci.handover');

    await expect(changes.createHandover(request(), as('rita'))).rejects.toThrow(
      "the permission 'raci.handover' is needed",
    );
    deny('raci.read');
    await expect(
      changes.previewHandover(request(), as('rita')),
    ).rejects.toThrow("the permission 'raci.read' is needed");
  });
});
