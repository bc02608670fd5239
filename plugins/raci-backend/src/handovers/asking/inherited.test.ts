import type { HandoverRequest } from '@waymark/plugin-raci-common';
import { as, openChanges } from '../__testUtils__/openChanges';
import { raciDatabases } from '../__testUtils__/raciDatabases';

jest.setTimeout(60_000);

const databases = raciDatabases();

const RITA = 'user:default/rita';
const XAVER = 'user:default/xaver';
const CHURN = 'model:default/churn';

const request = (more: Partial<HandoverRequest>): HandoverRequest => ({
  from: RITA,
  to: XAVER,
  ...more,
});

describe.each(databases.eachSupportedId())('inherited duties, %s', id => {
  const open = async () => openChanges(await databases.init(id));

  const inherited = {
    items: [
      {
        entityRef: 'model:default/uplift',
        activity: 'training',
        role: 'responsible' as const,
      },
    ],
  };

  it('are stated on the entity', async () => {
    const { changes } = await open();

    const preview = await changes.previewHandover(
      request(inherited),
      as('rita'),
    );

    expect(preview.items[0].declaredAt).toBe('model:default/uplift');
    expect(preview.changes).toEqual([
      {
        path: 'uplift.yaml',
        diff: JSON.stringify([
          {
            activity: 'training',
            responsible: ['user:xaver', 'group:ops'],
          },
        ]),
      },
    ]);
    expect(preview.alsoAffected).toBe(0);
  });

  it('or changed where they come from, for all that inherit', async () => {
    const { changes } = await open();

    const preview = await changes.previewHandover(
      request({ ...inherited, inherited: 'origin' }),
      as('rita'),
    );

    expect(preview.items[0].declaredAt).toBe('system:default/retention');
    expect(preview.changes).toEqual([
      {
        path: 'retention.yaml',
        diff: JSON.stringify([
          { activity: 'training', responsible: ['user:xaver', 'ops'] },
        ]),
      },
    ]);
    expect(preview.alsoAffected).toBe(1);
  });

  it('of the organisation’s default are stated on the entity', async () => {
    const { changes } = await open();

    const preview = await changes.previewHandover(
      {
        from: 'group:default/owners',
        to: XAVER,
        inherited: 'origin',
        items: [
          {
            entityRef: 'model:default/plain',
            activity: 'deployment',
            role: 'accountable',
          },
        ],
      },
      as('olga'),
    );

    expect(preview.items[0].declaredAt).toBe('model:default/plain');
    expect(preview.changes[0].diff).toBe(
      JSON.stringify([{ activity: 'deployment', accountable: 'user:xaver' }]),
    );
  });

  it('are one duty per declaration when everything is handed over', async () => {
    const { changes } = await open();

    const preview = await changes.previewHandover(
      { from: RITA, to: XAVER, all: true },
      as('rita'),
    );

    expect(
      preview.items.map(({ entityRef, activity, declaredAt }) => [
        entityRef,
        activity,
        declaredAt,
      ]),
    ).toEqual([
      [CHURN, 'deployment', CHURN],
      ['model:default/uplift', 'training', 'system:default/retention'],
    ]);
    expect(preview.changes.map(change => change.path)).toEqual([
      'churn.yaml',
      'retention.yaml',
    ]);
    expect(preview.alsoAffected).toBe(1);
  });

  it('are on their way under the name of any that inherits them', async () => {
    const { changes } = await open();
    await changes.createHandover(
      request({ ...inherited, inherited: 'origin' }),
      as('rita'),
    );

    await expect(
      changes.createHandover(
        request({
          inherited: 'origin',
          items: [
            { ...inherited.items[0], entityRef: 'model:default/winback' },
          ],
        }),
        as('rita'),
      ),
    ).rejects.toMatchObject({ name: 'ConflictError' });
  });
});
