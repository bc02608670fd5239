import { as, createDatabases, openReads } from '../__testUtils__/openReads';
import { RUBRIC } from '../../__testUtils__/rubric';

const databases = createDatabases();
const anna = as('anna');

describe.each(databases.eachSupportedId())('rubrics on %s', id => {
  async function setup() {
    return openReads(await databases.init(id), {
      rubrics: [RUBRIC, 'id: torn\nversion: 1\ntitle: Torn\nlevels: none'],
    });
  }

  it('are listed, with what keeps others out', async () => {
    const { reads } = await setup();
    const page = await reads.listRubrics(anna);
    expect(page.items).toMatchObject([
      {
        id: 'delivery',
        default: true,
        source: 'rubric-0.yaml',
        levels: [{ level: 0, name: 'Ad hoc' }, { level: 1 }, { level: 2 }],
        tracks: [
          { id: 'tracking', checks: 2, required: true },
          { id: 'quality', checks: 4, required: true },
        ],
        rollups: [{ id: 'google', title: 'Google' }],
      },
    ]);
    expect(page.problems[0]).toMatchObject({
      severity: 'error',
      source: 'rubric-1.yaml',
      pointer: expect.stringMatching(/^\//),
      line: expect.any(Number),
    });
  });

  it('are told whole, with how each check is answered', async () => {
    const { reads } = await setup();
    const rubric = await reads.getRubric('delivery', anna);
    expect(rubric.yaml).toBe(RUBRIC);
    expect(rubric.rubric.tracks[0].checks[0].condition).toEqual({
      fact: 'registry/versions',
      operator: 'greaterThan',
      value: 0,
    });
    expect(rubric.facts.map(fact => fact.id).sort()).toEqual([
      'ci/passed',
      'quality/score',
      'quality/state',
      'registry/owner-known',
      'registry/versions',
    ]);
    expect(rubric.entities).toBe(5);
    expect(rubric.counts).toContainEqual({
      track: 'quality',
      check: 'state',
      results: {
        pass: 1,
        fail: 1,
        'no-data': 3,
        error: 0,
        waived: 0,
        'not-applicable': 0,
      },
    });
    await expect(reads.getRubric('delivry', anna)).rejects.toThrow(
      `No rubric 'delivry' is in use. Did you mean "delivery"?`,
    );
  });

  it('say what they can ask for', async () => {
    const { reads, book } = await setup();
    const { items } = await reads.listFacts(anna);
    expect(items).toEqual(book.facts);
    expect(items.map(fact => fact.id)).toContain('quality/score');
  });

  it('count nothing for who may read only some entities', async () => {
    const { reads, catalog } = await setup();
    catalog.hide('model:default/broken');
    const rubric = await reads.getRubric('delivery', anna);
    expect(rubric).not.toHaveProperty('counts');
    expect(rubric).not.toHaveProperty('entities');
  });
});

describe('without any rubric', () => {
  it('lists say what to do', async () => {
    const opened = await openReads(await databases.init('SQLITE_3'), {
      rubrics: [],
    });
    await expect(opened.reads.listEntities({}, anna)).rejects.toThrow(
      /No rubric is in use; add one to the configuration at maturity.rubrics/,
    );
  });
});
