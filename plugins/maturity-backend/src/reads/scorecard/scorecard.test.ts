import { START } from '../../__testUtils__/openMaturity';
import { as, createDatabases, openReads } from '../__testUtils__/openReads';

const databases = createDatabases();
const anna = as('anna');
const churn = 'model:default/churn';

describe.each(databases.eachSupportedId())('a scorecard on %s', id => {
  const setup = async () => openReads(await databases.init(id));

  const checkOf = (
    card: Awaited<
      ReturnType<Awaited<ReturnType<typeof setup>>['reads']['getScorecard']>
    >,
    check: string,
  ) =>
    card.rubrics
      .flatMap(({ tracks }) => tracks.flatMap(track => track.checks))
      .find(one => one.id === check)!;

  it('says where the entity stands, why, since when, and what to do', async () => {
    const { reads } = await setup();
    const card = await reads.getScorecard(churn, anna);
    expect(card).toMatchObject({
      entityRef: churn,
      title: 'Churn',
      gathering: [],
      may: { requestWaiver: true, refresh: true },
      rubrics: [
        {
          id: 'delivery',
          version: '1',
          level: 1,
          levelName: 'Begun',
          highest: 2,
          waived: 0,
          tracks: [
            { id: 'tracking', level: 2 },
            { id: 'quality', level: 1 },
          ],
          rollups: [{ id: 'google', level: 1, levelName: 'Automated' }],
          next: [{ check: 'state', rubricLevel: 2 }],
        },
      ],
    });
    const state = checkOf(card, 'state');
    expect(state.result).toBe('fail');
    expect(state.reason).toMatch(/State of quality is bad/);
    expect(state.facts).toMatchObject([{ id: 'quality/state', value: 'bad' }]);
    expect(Date.parse(state.since!)).toBeLessThan(START);
    expect(Date.parse(card.evaluatedAt!)).toBeLessThanOrEqual(START);
  });

  it('is evaluated as it is asked for, though nothing was stored since', async () => {
    const { reads, clock } = await setup();
    clock.now = START + 8 * 24 * 3_600_000;
    const card = await reads.getScorecard(churn, anna);
    const quality = checkOf(card, 'quality');
    expect(quality.result).toBe('no-data');
    // It became so by time alone, and nobody wrote down when.
    expect(quality.since).toBeUndefined();
    expect(checkOf(card, 'versions').since).toBeDefined();
  });

  it('names waivers that are asked for or in force, until they end', async () => {
    const { reads, waive, clock } = await setup();
    const waiver = { entityRef: churn, rubricId: 'delivery' };
    const until = START + 1_000;
    await waive({ ...waiver, id: 'w1', checkId: 'state', until });
    await waive({ ...waiver, id: 'w2', checkId: 'ci', state: 'requested' });
    await waive({ ...waiver, id: 'w3', checkId: 'quality', state: 'declined' });
    const card = await reads.getScorecard(churn, anna);
    expect(card.rubrics[0]).toMatchObject({ level: 2, waived: 1 });
    expect(checkOf(card, 'state')).toMatchObject({
      result: 'waived',
      waiver: {
        id: 'w1',
        state: 'approved',
        until: new Date(until).toISOString(),
      },
    });
    expect(checkOf(card, 'ci').waiver).toMatchObject({ state: 'requested' });
    expect(checkOf(card, 'quality').waiver).toBeUndefined();

    clock.now = until;
    const later = await reads.getScorecard(churn, anna);
    expect(checkOf(later, 'state').result).toBe('fail');
    expect(checkOf(later, 'state').waiver).toBeUndefined();
  });

  it('has no rubric where none applies, and nothing to refresh', async () => {
    const { reads } = await setup();
    expect(
      await reads.getScorecard('dataset:default/customers', anna),
    ).toMatchObject({ rubrics: [], may: { refresh: true } });
    const person = 'user:default/anna';
    expect(await reads.getScorecard(person, anna)).toMatchObject({
      rubrics: [],
      may: { refresh: false },
    });
    await expect(reads.refresh(person, anna)).rejects.toThrow(
      /Nothing is gathered about 'user:default\/anna'; expected .* model, dataset/,
    );
  });

  it('names the sources that have not answered yet', async () => {
    const { reads, put, catalog } = await setup();
    await put({
      ...catalog.get(churn)!,
      metadata: { name: 'fresh', namespace: 'default' },
    });
    const card = await reads.getScorecard('model:default/fresh', anna);
    expect(card.gathering).toEqual(['ci', 'quality', 'registry']);
  });

  it('answers the same whether there is none or it is hidden', async () => {
    const { reads, catalog } = await setup();
    const missing = 'model:default/who';
    await expect(reads.getScorecard(missing, anna)).rejects.toThrow(
      "No entity 'model:default/who' is in the catalog, or you may not see it.",
    );
    catalog.hide(churn);
    const hidden = `No entity '${churn}' is in the catalog, or you may not see it.`;
    await expect(reads.getScorecard(churn, anna)).rejects.toThrow(hidden);
    await expect(reads.refresh(churn, anna)).rejects.toThrow(hidden);
  });

  it('wants the permission', async () => {
    const { reads, deny } = await setup();
    deny('maturity.read');
    await expect(reads.getScorecard(churn, anna)).rejects.toThrow(
      /the permission 'maturity.read' is needed/,
    );
    await expect(reads.refresh(churn, anna)).rejects.toThrow(/maturity.read/);
  });
});
