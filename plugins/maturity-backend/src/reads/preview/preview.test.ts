import {
  printRubric,
  readRubric,
  type Rubric,
} from '@waymark/plugin-maturity-common';
import { FACTS } from '../../__testUtils__/openMaturity';
import { RUBRIC } from '../../__testUtils__/rubric';
import {
  as,
  createDatabases,
  names,
  openReads,
} from '../__testUtils__/openReads';

const databases = createDatabases();
const anna = as('anna');

/** The saved rubric, changed. */
function changed(change: (rubric: Rubric) => void): string {
  const { rubric } = readRubric(RUBRIC, { source: 'test', facts: FACTS });
  change(rubric!);
  return printRubric(rubric!);
}

const lenient = changed(rubric => {
  rubric.version = '2';
  const [, quality] = rubric.tracks;
  quality.checks = quality.checks.filter(({ id }) => id !== 'state');
});

const strict = changed(rubric => {
  rubric.tracks[0].checks[0].condition = {
    fact: 'registry/versions',
    operator: 'greaterThan',
    value: 2,
  };
});

describe.each(databases.eachSupportedId())('a preview on %s', id => {
  const setup = async () => openReads(await databases.init(id));

  // Nothing here stores anything; that is held below.
  let shared: ReturnType<typeof setup> | undefined;
  const readOnly = () => {
    shared ??= setup();
    return shared;
  };

  it('counts levels and results, and says who would rise', async () => {
    const { reads } = await readOnly();
    const preview = await reads.preview({ rubric: lenient }, anna);
    expect(preview).toMatchObject({
      problems: [],
      comparedWith: { id: 'delivery', version: '1' },
      evaluated: 5,
      partial: false,
      before: [2, 2, 1],
      levels: [2, 1, 2],
      risen: 1,
      fallen: 0,
      tracks: [
        { id: 'tracking', title: 'Tracking', levels: [1, 2, 2] },
        { id: 'quality', levels: [2, 1, 2], notApplicable: 0 },
      ],
    });
    expect(preview.counts.map(({ check }) => check)).toEqual([
      'versions',
      'many-versions',
      'quality',
      'ci',
      'classified',
    ]);
    expect(preview.counts[1].results).toMatchObject({ pass: 2, fail: 3 });
    expect(preview.moves).toEqual([
      {
        entityRef: 'model:default/churn',
        title: 'Churn',
        owner: 'group:default/team',
        before: { level: 1, levelName: 'Begun' },
        after: { level: 2, levelName: 'Done' },
        checks: [{ check: 'state', before: 'fail' }],
      },
    ]);
  });

  it('names who falls furthest first, then who comes and goes', async () => {
    const { reads } = await readOnly();
    const falling = await reads.preview({ rubric: strict }, anna);
    expect(names(falling.moves)).toEqual(['uplift', 'alone']);
    expect(falling).toMatchObject({ risen: 0, fallen: 2 });
    const going = await reads.preview(
      {
        rubric: changed(rubric => {
          rubric.appliesTo = {
            $any: [
              { kind: 'Dataset' },
              { kind: 'Model', 'spec.lifecycle': 'production' },
            ],
          };
        }),
      },
      anna,
    );
    expect(going).toMatchObject({ evaluated: 6, risen: 0, fallen: 0 });
    expect(names(going.moves)).toEqual([
      'customers',
      'alone',
      'broken',
      'uplift',
      'vaulted',
    ]);
    expect(going.moves[0].before).toBeUndefined();
    expect(going.moves[1].after).toBeUndefined();
  });

  it('compares with nothing where no rubric of its id is saved', async () => {
    const { reads } = await readOnly();
    const preview = await reads.preview(
      { rubric: changed(rubric => void (rubric.id = 'other')) },
      anna,
    );
    expect(preview).toMatchObject({
      evaluated: 5,
      levels: [2, 2, 1],
      moves: [],
    });
    expect(preview).not.toHaveProperty('comparedWith');
    expect(preview).not.toHaveProperty('before');
  });

  it('takes some entities only, and says that there are more', async () => {
    const { reads } = await readOnly();
    const filter = { 'spec.lifecycle': 'production' };
    const filtered = await reads.preview({ rubric: lenient, filter }, anna);
    expect(filtered).toMatchObject({ evaluated: 1, partial: false });
    const few = await reads.preview({ rubric: lenient, limit: 2 }, anna);
    expect(few).toMatchObject({ evaluated: 2, partial: true });
    const exactly = await reads.preview({ rubric: lenient, limit: 5 }, anna);
    expect(exactly).toMatchObject({ evaluated: 5, partial: false });
  });

  it('says what is wrong with a rubric, and nothing else', async () => {
    const { reads } = await readOnly();
    const broken = RUBRIC.replace('greaterThan,', 'greatrThan,');
    const preview = await reads.preview({ rubric: broken }, anna);
    expect(preview.problems[0]).toMatchObject({
      severity: 'error',
      source: 'preview',
      pointer: '/tracks/0/checks/0/condition/operator',
      line: expect.any(Number),
    });
    expect(preview).toMatchObject({ evaluated: 0, levels: [], counts: [] });
    expect(preview).not.toHaveProperty('comparedWith');
  });

  it('warns of what is not kept of entities yet', async () => {
    const { reads } = await readOnly();
    const { problems } = await reads.preview(
      {
        rubric: changed(rubric => {
          rubric.appliesTo = { kind: 'Model', 'spec.colour.tone': 'red' };
        }),
      },
      anna,
    );
    expect(problems).toMatchObject([
      {
        severity: 'warning',
        message: expect.stringMatching(/reads spec\.colour, which is not kept/),
      },
    ]);
  });

  it('looks at visible entities only', async () => {
    const { reads, catalog } = await setup();
    catalog.hide('model:default/churn', 'group:default/board');
    const preview = await reads.preview({ rubric: strict }, anna);
    expect(preview).toMatchObject({ evaluated: 4, before: [2, 1, 1] });
    expect(JSON.stringify(preview)).not.toMatch(/churn|board/);
  });

  it('ends when nobody waits any more', async () => {
    const { reads } = await readOnly();
    const signal = AbortSignal.abort(new Error('Nobody waits'));
    await expect(
      reads.preview({ rubric: lenient }, { ...anna, signal }),
    ).rejects.toThrow('Nobody waits');
  });

  it('stores nothing, and wants its permission', async () => {
    const { reads, knex, deny } = await setup();
    const stored = async () => [
      await knex('scorecards').orderBy(['entity_ref']),
      await knex('history'),
      await knex('rubric_versions'),
    ];
    const before = await stored();
    await reads.preview({ rubric: strict }, anna);
    expect(await stored()).toEqual(before);
    deny('maturity.preview');
    await expect(reads.preview({ rubric: strict }, anna)).rejects.toThrow(
      /'maturity.preview' is needed/,
    );
  });

  it('refuses a filter that is none', async () => {
    const { reads } = await readOnly();
    await expect(
      reads.preview({ rubric: strict, filter: { $nobody: [] } as never }, anna),
    ).rejects.toThrow('/filter cannot be used: ');
  });
});
