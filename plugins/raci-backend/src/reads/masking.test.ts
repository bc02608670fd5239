import { walk } from '@waymark/plugin-openapi-operations-node/testUtils';
import { FIRST_SEEN } from '../__testUtils__/openRaci';
import { as } from '../handovers/__testUtils__/openChanges';
import { raciDatabases } from '../handovers/__testUtils__/raciDatabases';
import { startApi } from '../service/__testUtils__/startApi';

const databases = raciDatabases();
const asker = as('bob');
const vaulted = 'model:default/vaulted';
const nobody = 'user:default/nobody';
const names = (items: { entityRef: string }[]) =>
  items.map(item => item.entityRef.split('/')[1]);

/** What the catalog hides from the asker, and no answer may name. */
const HIDDEN = [
  'user:default/spy',
  'group:default/board',
  'domain:default/vault',
  'pipeline:default/broken',
];

/** How it would be found in an answer. */
const NAMES = /spy|board|domain:default\/vault|broken/i;

describe.each(databases.eachSupportedId())('what is hidden on %s', id => {
  async function setup() {
    const api = await startApi(await databases.init(id));
    api.catalog.hide(...HIDDEN);
    return api;
  }
  type Reads = Awaited<ReturnType<typeof setup>>['reads'];

  // Nothing here changes anything but what is hidden.
  let shared: ReturnType<typeof setup> | undefined;
  const hiding = () => {
    shared ??= setup();
    return shared;
  };

  const everyList = (reads: Reads): [string, () => Promise<object>][] => [
    ['matrix', () => reads.getMatrix({}, asker)],
    ['grouped matrix', () => reads.getMatrix({ groupBy: 'domain' }, asker)],
    ['gaps', () => reads.listGaps({}, asker)],
    ['parties', () => reads.listParties({}, asker)],
    ['parties by duties', () => reads.listParties({ sort: 'duties' }, asker)],
    ['duties', () => reads.listDuties('user:default/bob', {}, asker)],
    ['entity', () => reads.getEntityRaci(vaulted, asker)],
    ['history', () => reads.listEntityChanges(vaulted, {}, asker)],
    ['changes', () => reads.listPartyChanges('group:default/team', {}, asker)],
  ];

  it('is named in no answer', async () => {
    const { reads } = await hiding();
    for (const [list, ask] of everyList(reads)) {
      const text = JSON.stringify(await ask());
      expect({ list, found: text.match(NAMES) }).toEqual({
        list,
        found: null,
      });
      expect(text).not.toMatch(/"totalItems"|"facets"|"totals"/);
    }
  });

  it('is named in no cursor', async () => {
    const { reads } = await hiding();
    const walks = [
      await walk(page => reads.getMatrix(page, asker)),
      await walk(page =>
        reads.getMatrix({ ...page, groupBy: 'domain' }, asker),
      ),
      await walk(page => reads.getMatrix({ ...page, groupBy: 'owner' }, asker)),
      await walk(page => reads.listGaps(page, asker)),
      await walk(page => reads.listParties(page, asker)),
      await walk(page => reads.listDuties('user:default/bob', page, asker)),
    ];
    const cursors = walks
      .flatMap(({ cursors: of }) => of)
      .map(cursor => Buffer.from(cursor, 'base64url').toString());
    expect(cursors.length).toBeGreaterThan(15);
    expect(cursors.join()).not.toMatch(NAMES);
    expect(names(walks[0].items as { entityRef: string }[])).toEqual([
      'customers',
      'churn',
      'uplift',
      'vaulted',
    ]);
    expect(walks[1].items).toHaveLength(4);
  });

  it('leaves cells masked, and gaps without names', async () => {
    const { reads } = await hiding();
    const shown = await reads.getEntityRaci(vaulted, asker);
    expect(shown.domain).toBeUndefined();
    const of = (activity: string) =>
      shown.activities.find(one => one.activity === activity)!;
    expect(of('deployment').responsible).toMatchObject([
      { ref: 'user:default/bob' },
      {
        ref: '',
        masked: true,
        exists: true,
        origin: { level: 'system', ref: 'system:default/vault' },
      },
    ]);
    expect(of('deployment').responsible[1].title).toBeUndefined();
    // The catalog does not have them: the one is named where the asker reads
    // it themselves, the other in a domain that they do not see.
    expect(of('training').consulted[1]).toMatchObject({ ref: nobody });
    expect(of('scoping').consulted).toMatchObject([
      { ref: 'user:default/bob', origin: { level: 'domain' } },
      { ref: '', masked: true, state: 'missing' },
    ]);
    expect(of('scoping').consulted[0].origin).toEqual({ level: 'domain' });
    expect(of('scoping').gaps).toEqual([
      {
        code: 'party-missing',
        severity: 'warning',
        activity: 'scoping',
        role: 'consulted',
        message: 'Somebody who is named is not in the catalog.',
        mend: 'You may not see everything that this is about; ask the owner of the entity.',
        origin: { level: 'domain' },
        since: new Date(FIRST_SEEN).toISOString(),
      },
    ]);
  });

  it('is not found by its name', async () => {
    const { reads } = await hiding();
    const find = async (query: object) =>
      names((await reads.getMatrix(query, asker)).items);
    expect(await find({ party: 'user:default/spy' })).toEqual([]);
    expect(await find({ domain: ['domain:default/vault'] })).toEqual([]);
    expect(await find({ owner: ['group:default/board'] })).toEqual([]);
    expect(await find({ q: 'broken' })).toEqual([]);
    expect(await find({ party: nobody })).toEqual(['churn', 'vaulted']);
    expect(await find({ party: nobody, activity: ['scoping'] })).toEqual([]);
    const gaps = await reads.listGaps({ party: nobody }, asker);
    expect(gaps.items.map(({ activity }) => activity)).toEqual([
      'training',
      'training',
    ]);
    const duties = await reads.listDuties(nobody, {}, asker);
    expect(duties.items.map(({ activity }) => activity)).toEqual([
      'training',
      'training',
    ]);
  });

  it('is not found, in the same words as what there is not', async () => {
    const { reads } = await hiding();
    const refusal = async (ask: Promise<unknown>) =>
      ask.then(
        () => 'answered',
        error => `${error.name}: ${error.message}`,
      );
    for (const [hidden, absent] of [
      ['pipeline:default/broken', 'pipeline:default/who'],
      ['system:default/who', 'domain:default/vault'],
    ]) {
      for (const ask of [
        (ref: string) => reads.getEntityRaci(ref, asker),
        (ref: string) => reads.listEntityChanges(ref, {}, asker),
      ]) {
        const one = await refusal(ask(hidden));
        expect(one).toMatch(/^NotFoundError: No entity/);
        expect(one.replace(hidden, absent)).toBe(await refusal(ask(absent)));
      }
    }
    expect(
      await refusal(reads.listDuties('user:default/spy', {}, asker)),
    ).toMatch(/^NotFoundError: No user or group 'user:default\/spy'/);
  });

  it('is no part of what somebody carries', async () => {
    const { reads } = await hiding();
    const { items } = await reads.listParties({}, asker);
    const of = (name: string) =>
      items.find(item => item.ref === `user:default/${name}`);
    expect(items.map(item => item.ref)).not.toContain('user:default/spy');
    expect(of('bob')).toMatchObject({
      duties: { responsible: 3, consulted: 1 },
      entities: 3,
    });
    // The cell that a hidden domain declares does not count.
    expect(of('nobody')).toMatchObject({
      duties: { consulted: 1, informed: 1 },
      entities: 2,
    });
    expect(items.some(item => item.atLeast)).toBe(false);
  });

  it('is counted for nobody whose entities are all hidden', async () => {
    const { reads, catalog } = await setup();
    catalog.hide('model:default/churn');
    const { items } = await reads.listParties({}, asker);
    const refs = items.map(item => item.ref);
    // anna, gone and the ghosts have duties on churn alone.
    expect(refs).toEqual([
      'user:default/bob',
      'group:default/dept',
      nobody,
      'group:default/team',
    ]);
  });

  it('is no cell to be offered', async () => {
    const { reads, catalog } = await setup();
    catalog.hide('user:default/bob');
    const anna = as('anna');
    const { activities, may } = await reads.getEntityRaci(vaulted, anna);
    expect(
      activities.find(one => one.activity === 'deployment')?.responsible,
    ).toMatchObject([{ masked: true }, { masked: true }]);
    expect(JSON.stringify(may)).not.toMatch(/bob|spy/);
  });

  it('stays hidden from who previews an entity of their own making', async () => {
    const { changes } = await setup();
    const { result } = await changes.preview(
      'model:default/fresh',
      [
        {
          activity: 'deployment',
          accountable: 'user:bob',
          responsible: ['user:spy', 'user:not-there'],
        },
      ],
      asker,
      { owner: 'user:default/bob', lifecycle: 'production' },
    );
    const deployment = result.activities.find(
      one => one.activity === 'deployment',
    );
    expect(deployment).toMatchObject({
      accountable: [
        {
          ref: 'user:default/bob',
          origin: { level: 'entity', ref: 'model:default/fresh' },
        },
      ],
      responsible: [
        { masked: true, ref: '' },
        { ref: 'user:default/not-there', state: 'missing' },
      ],
    });
    expect(JSON.stringify(result)).not.toMatch(NAMES);
  });

  it('are groups of a person that the asker does not see', async () => {
    const { reads, catalog } = await setup();
    catalog.hide('group:default/team');
    const { items } = await reads.listDuties('user:default/anna', {}, asker);
    expect(items.map(({ through }) => through)).toEqual([
      'group:default/dept',
      undefined,
      'group:default/dept',
      'group:default/dept',
    ]);
    const matrix = await reads.getMatrix(
      {
        party: 'user:default/anna',
        throughGroups: true,
        role: ['responsible'],
      },
      asker,
    );
    expect(matrix.items).toEqual([]);
  });
});
