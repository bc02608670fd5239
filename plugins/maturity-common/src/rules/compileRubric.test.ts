import type { Condition } from '../rubric';
import { versions } from '../__testUtils__/judgeOne';
import {
  FACTS,
  holdsAlways,
  inputOf,
  makeCheck,
  makeRubric,
  makeTrack,
} from '../__testUtils__/makeRubric';
import { compileRubric } from './compileRubric';

describe('a condition that cannot be evaluated', () => {
  // A rubric that was read has no such condition; a stored one may.
  const broken = {
    fact: 'registry/versions',
    operator: 'soundsLike',
    value: 1,
  } as unknown as Condition;

  it('is an error of its check and harms no other', async () => {
    const compiled = compileRubric(
      makeRubric({
        tracks: [
          makeTrack({
            checks: [
              makeCheck({ id: 'broken', condition: broken }),
              makeCheck({ id: 'sound' }),
            ],
          }),
        ],
      }),
      { facts: FACTS },
    );
    const input = inputOf({
      facts: { 'registry/versions': 1, 'catalog/described': true },
    });

    const verdicts = await compiled.judge(input);
    expect(verdicts).toEqual([
      {
        index: 0,
        result: 'error',
        problem: expect.stringContaining('soundsLike'),
      },
      { index: 1, result: 'pass' },
    ]);
    expect(compiled.explain(0, verdicts[0], input).reason).toMatch(
      /^The condition could not be evaluated: .*soundsLike/,
    );
  });
});

describe('asking', () => {
  const rubric = makeRubric({
    appliesTo: { kind: 'Model', 'spec.type': { $in: ['classifier'] } },
    tracks: [
      makeTrack({
        checks: [
          makeCheck({ id: 'a', condition: versions(0) }),
          makeCheck({
            id: 'b',
            condition: { any: [versions(3, 'equal'), holdsAlways] },
            appliesTo: {
              $all: [
                { 'spec.lifecycle': 'production' },
                { $not: { 'metadata.name': 'x' } },
              ],
            },
          }),
        ],
      }),
      makeTrack({
        id: 'second',
        checks: [
          makeCheck({
            id: 'c',
            cure: {
              text: 'See ${{ entity.spec.product.sla }} of ${{ entity.title }}',
              url: '/x/${{ entity.ref }}',
              template: {
                ref: 'template:default/t',
                values: {
                  deep: [
                    { wiki: "${{ entity.annotations['example.org/wiki'] }}" },
                  ],
                },
              },
            },
          }),
        ],
      }),
    ],
  });
  const compiled = compileRubric(rubric, { facts: FACTS });
  const input = inputOf({
    facts: { 'registry/versions': 3, 'catalog/described': false },
  });

  it('some checks answers these, in the order of the rubric', async () => {
    expect(await compiled.judge(input, [2, 0, 2])).toEqual([
      { index: 0, result: 'pass' },
      { index: 2, result: 'fail' },
    ]);
    expect(await compiled.judge(input, [])).toEqual([]);
  });

  it('many at once gives each its own answer', async () => {
    const inputs = Array.from({ length: 50 }, (_, nth) =>
      inputOf({ facts: { 'registry/versions': nth % 2 } }),
    );

    const answers = await Promise.all(inputs.map(one => compiled.judge(one)));

    expect(answers.map(([first]) => first.result)).toEqual(
      inputs.map((_, nth) => (nth % 2 === 1 ? 'pass' : 'fail')),
    );
  });

  it('knows which checks ask for a fact', () => {
    expect(compiled.checksOf('registry/versions')).toEqual([0, 1]);
    expect(compiled.checksOf('catalog/described')).toEqual([1, 2]);
    expect(compiled.checksOf('registry/runs')).toEqual([]);
    expect(compiled.checks[1].factIds).toEqual([
      'registry/versions',
      'catalog/described',
    ]);
  });

  it('knows what it reads of entities', () => {
    expect(compiled.entityPaths).toEqual([
      'kind',
      'metadata.annotations.example.org/wiki',
      'metadata.name',
      'metadata.namespace',
      'metadata.title',
      'spec.lifecycle',
      'spec.product.sla',
      'spec.type',
    ]);
  });

  it('has a digest that says whether two rubrics are the same', () => {
    const reordered = JSON.parse(
      JSON.stringify(Object.fromEntries(Object.entries(rubric).reverse())),
    );

    expect(compiled.digest).toMatch(/^[0-9a-f]{32}$/);
    expect(compileRubric(reordered, { facts: [] }).digest).toBe(
      compiled.digest,
    );
    expect(
      compileRubric({ ...rubric, title: 'Another' }, { facts: FACTS }).digest,
    ).not.toBe(compiled.digest);
  });
});
