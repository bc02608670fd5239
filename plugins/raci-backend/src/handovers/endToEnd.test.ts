import { group, user } from '../__testUtils__/entities';
import { GitCatalog, hunksOf } from './__testUtils__/GitCatalog';
import { as, openChanges } from './__testUtils__/openChanges';
import { raciDatabases } from './__testUtils__/raciDatabases';

jest.setTimeout(60_000);

const databases = raciDatabases();

const DESCRIPTORS = `# The retention models. Ask in #retention before you change this.
apiVersion: backstage.io/v1alpha1
kind: System
metadata:
  name: retention
spec:
  owner: owners
  raci:
    # Nobody else has the keys of the training cluster.
    - activity: training
      responsible: [user:rita, "group:ops"]
---
apiVersion: mlops.waymark.dev/v1alpha1
kind: Model
metadata:
  name: churn
spec:
  type: classifier
  lifecycle: production
  owner: owners
  system: retention
  raci:
    - activity: deployment   # on call, too
      responsible:
        - 'user:rita'
        - user:dave            # at night
      accountable: user:anna
---
apiVersion: mlops.waymark.dev/v1alpha1
kind: Model
metadata:
  name: uplift
spec:
  type: classifier
  lifecycle: production
  owner: owners
  system: retention
`;

const PEOPLE = [
  ...['rita', 'dave', 'anna', 'xaver', 'conny'].map(name => user(name)),
  user('mona', ['ops']),
  user('olga', ['owners']),
  group('ops', ['mona']),
  group('owners', ['olga']),
];

const RITA = 'user:default/rita';
const XAVER = 'user:default/xaver';
const CHURN = 'model:default/churn';
const UPLIFT = 'model:default/uplift';

describe.each(databases.eachSupportedId())('end to end, %s', id => {
  let git: GitCatalog;

  beforeEach(async () => {
    git = await GitCatalog.create(DESCRIPTORS);
  });
  afterEach(async () => git.remove());

  const open = async () => {
    const opened = await openChanges(await databases.init(id), {
      entities: [...PEOPLE, ...(await git.entities())],
      proposals: git.proposals(),
    });
    return {
      ...opened,
      /** The catalog reads what is merged. */
      refresh: async () => opened.put(...(await git.entities())),
      responsible: async (entityRef: string, activity: string) =>
        (await opened
          .knex('cells')
          .where({ entity_ref: entityRef, activity, role: 'responsible' })
          .orderBy('party_ref')
          .pluck('party_ref')) as string[],
    };
  };

  it('hands a duty over: asked, shown, accepted, pushed, merged, done', async () => {
    const { changes, refresh, responsible, knex } = await open();
    const request = {
      from: RITA,
      to: XAVER,
      items: [
        {
          entityRef: CHURN,
          activity: 'deployment',
          role: 'responsible' as const,
        },
      ],
    };

    const preview = await changes.previewHandover(request, as('rita'));
    expect(preview.unavailable).toEqual([]);
    expect(preview.changes).toHaveLength(1);
    expect(preview.changes[0].path).toBe('catalog-info.yaml');
    expect(hunksOf(preview.changes[0].diff)).toBe(
      [
        '@@ -22,7 +22,7 @@',
        '   raci:',
        '     - activity: deployment   # on call, too',
        '       responsible:',
        "-        - 'user:rita'",
        "+        - 'user:xaver'",
        '         - user:dave            # at night',
        '       accountable: user:anna',
        ' ---',
      ].join('\n'),
    );

    const { id: handoverId } = await changes.createHandover(
      request,
      as('rita'),
    );
    expect(await git.branches()).toEqual(['main']);
    await expect(
      changes.acceptHandover(handoverId, as('conny')),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    expect(await git.branches()).toEqual(['main']);

    const accepted = await changes.acceptHandover(handoverId, as('xaver'));
    const branch = `waymark/raci-handover-${handoverId}`;
    expect(accepted).toMatchObject({
      state: 'proposed',
      proposals: [{ kind: 'branch', branch }],
    });
    expect(await git.branches()).toEqual(['main', branch]);
    expect(await git.diff(branch)).toBe(hunksOf(preview.changes[0].diff));
    expect(await git.author(branch)).toBe('Portal <portal@example.org>');

    // Nothing has changed hands before somebody merges it.
    await refresh();
    expect(await responsible(CHURN, 'deployment')).toContain(RITA);
    expect((await changes.getHandover(handoverId, as('rita'))).state).toBe(
      'proposed',
    );

    await git.merge(branch);
    await refresh();

    expect(await changes.getHandover(handoverId, as('rita'))).toMatchObject({
      state: 'done',
      items: [{ entityRef: CHURN, shown: true }],
    });
    expect(await responsible(CHURN, 'deployment')).toEqual([
      'user:default/dave',
      XAVER,
    ]);
    expect(
      await knex('history')
        .where({ entity_ref: CHURN })
        .orderBy('change')
        .select('change', 'party_ref', 'by_ref', 'handover_id'),
    ).toEqual([
      {
        change: 'added',
        party_ref: XAVER,
        by_ref: XAVER,
        handover_id: handoverId,
      },
      {
        change: 'removed',
        party_ref: RITA,
        by_ref: XAVER,
        handover_id: handoverId,
      },
    ]);
  });

  it('hands over everything at once, where each duty is declared', async () => {
    const { changes, refresh, responsible, knex } = await open();
    const { id: handoverId } = await changes.createHandover(
      { from: RITA, to: XAVER, all: true },
      as('rita'),
    );

    await changes.acceptHandover(handoverId, as('xaver'));

    const branch = `waymark/raci-handover-${handoverId}`;
    const lines = (await git.diff(branch))
      .split('\n')
      .filter(line => /^[+-]/.test(line));
    expect(lines).toEqual([
      '-      responsible: [user:rita, "group:ops"]',
      '+      responsible: [user:xaver, "group:ops"]',
      "-        - 'user:rita'",
      "+        - 'user:xaver'",
    ]);
    await git.merge(branch);
    await refresh();

    expect((await changes.getHandover(handoverId, as('rita'))).state).toBe(
      'done',
    );
    for (const entityRef of [CHURN, UPLIFT]) {
      expect(await responsible(entityRef, 'training')).toEqual([
        'group:default/ops',
        XAVER,
      ]);
    }
    const history = await knex('history').select('by_ref', 'handover_id');
    expect(history).toHaveLength(6);
    expect(new Set(history.map(row => row.by_ref))).toEqual(new Set([XAVER]));
  });

  it('states an inherited duty on the one entity', async () => {
    const { changes, refresh, responsible } = await open();
    const { id: handoverId } = await changes.createHandover(
      {
        from: RITA,
        to: XAVER,
        items: [
          { entityRef: UPLIFT, activity: 'training', role: 'responsible' },
        ],
      },
      as('rita'),
    );

    await changes.acceptHandover(handoverId, as('xaver'));
    await git.merge(`waymark/raci-handover-${handoverId}`);
    await refresh();

    expect((await changes.getHandover(handoverId, as('rita'))).state).toBe(
      'done',
    );
    expect(await responsible(UPLIFT, 'training')).toEqual([
      'group:default/ops',
      XAVER,
    ]);
    expect(await responsible(CHURN, 'training')).toEqual([
      'group:default/ops',
      RITA,
    ]);
    expect(await git.show('main')).toContain(
      'Ask in #retention before you change this.',
    );
  });

  it('tries again when the repository is there again', async () => {
    const { changes } = await open();
    const { id: handoverId } = await changes.createHandover(
      {
        from: RITA,
        to: XAVER,
        items: [
          { entityRef: CHURN, activity: 'deployment', role: 'responsible' },
        ],
      },
      as('rita'),
    );
    const bringBack = await git.takeAway();

    const failed = await changes.acceptHandover(handoverId, as('xaver'));
    expect(failed).toMatchObject({ state: 'accepted', may: ['retry'] });
    expect(failed.problem).toEqual(expect.any(String));
    await bringBack();
    expect(await git.branches()).toEqual(['main']);

    const branch = `waymark/raci-handover-${handoverId}`;
    expect(await changes.retryHandover(handoverId, as('xaver'))).toMatchObject({
      state: 'proposed',
      proposals: [{ branch }],
    });
    expect(await git.branches()).toEqual(['main', branch]);
  });

  it('proposes a declaration just as it was previewed', async () => {
    const { changes } = await open();
    const raci = [
      {
        activity: 'deployment',
        responsible: ['user:rita', 'user:dave'],
        accountable: 'user:xaver',
      },
    ];

    const { change } = await changes.preview(CHURN, raci, as('olga'));
    const proposal = await changes.propose(CHURN, { raci }, as('olga'));

    const lines = hunksOf(change?.diff ?? '')
      .split('\n')
      .filter(line => /^[+-]/.test(line));
    expect(lines).toEqual([
      '-      accountable: user:anna',
      '+      accountable: user:xaver',
    ]);
    expect(await git.diff(proposal.branch ?? '')).toBe(
      hunksOf(change?.diff ?? ''),
    );
    await expect(
      changes.propose(CHURN, { raci }, as('conny')),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
  });
});
