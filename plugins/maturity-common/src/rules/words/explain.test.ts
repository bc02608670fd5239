import type { Condition, RubricCheck } from '../../rubric';
import {
  churn,
  DAY,
  FACTS,
  inputOf,
  makeRubric,
  NOW,
  rubricAsking,
} from '../../__testUtils__/makeRubric';
import { compileRubric } from '../compileRubric';

async function reasonOf(
  condition: Condition,
  parts: Parameters<typeof inputOf>[0] = {},
  over: Partial<RubricCheck> = {},
): Promise<string> {
  const compiled = compileRubric(rubricAsking(condition, over), {
    facts: FACTS,
  });
  const input = inputOf(parts);
  const [verdict] = await compiled.judge(input);
  return compiled.explain(0, verdict, input).reason;
}

const some: Condition = {
  fact: 'registry/versions',
  operator: 'greaterThan',
  value: 0,
};
const described: Condition = {
  fact: 'catalog/described',
  operator: 'equal',
  value: true,
};
const inEurope: Condition = {
  fact: 'catalog/regions',
  operator: 'contains',
  value: 'eu',
};

describe('the reason of a verdict', () => {
  it('names the fact, its value, what was expected and when it was so', async () => {
    expect(await reasonOf(some, { facts: { 'registry/versions': 0 } })).toBe(
      'Versions registered is 0, expected more than 0 (2026-11-22).',
    );
  });

  it('leaves out what was expected where it holds', async () => {
    expect(
      await reasonOf(some, {
        facts: { 'registry/versions': [3, 2 * DAY] as [number, number] },
      }),
    ).toBe('Versions registered is 3 (2026-11-20).');
  });

  it.each([
    [
      'boolean',
      described,
      { 'catalog/described': false },
      'Described is no, expected yes (2026-11-22).',
    ],
    [
      'unit',
      {
        fact: 'registry/coverage',
        operator: 'greaterThanInclusive',
        value: 80,
      },
      { 'registry/coverage': 41.5 },
      'Coverage is 41.5 %, expected at least 80 % (2026-11-22).',
    ],
    [
      'list of values',
      { fact: 'ci/state', operator: 'in', value: ['passed', 'failed'] },
      { 'ci/state': null },
      'Newest CI result is none, expected passed or failed (2026-11-22).',
    ],
    [
      'list that lacks something',
      inEurope,
      { 'catalog/regions': ['us', 'asia'] },
      'Regions is us and asia, expected to contain eu (2026-11-22).',
    ],
    [
      'list with nothing in it',
      inEurope,
      { 'catalog/regions': [] },
      'Regions is none, expected to contain eu (2026-11-22).',
    ],
    [
      'comparison with another fact',
      {
        fact: 'registry/trained-at',
        operator: 'greaterThan',
        value: { fact: 'registry/data-updated' },
      },
      {
        'registry/trained-at': '2026-11-01T10:00:00Z',
        'registry/data-updated': '2026-11-20T08:30:00Z',
      },
      'Trained is 2026-11-01 10:00 UTC, expected more than data updated (2026-11-20 08:30 UTC) (2026-11-22).',
    ],
  ] as const)('tells a %s', async (_, condition, facts, reason) => {
    expect(
      await reasonOf(condition as unknown as Condition, {
        facts: facts as NonNullable<Parameters<typeof inputOf>[0]>['facts'],
      }),
    ).toBe(reason);
  });

  it('names only the parts that decided', async () => {
    const facts = {
      'registry/versions': 0,
      'catalog/described': true,
      'catalog/regions': [],
    };

    expect(
      await reasonOf({ all: [some, described, inEurope] }, { facts }),
    ).toBe(
      'Versions registered is 0, expected more than 0 (2026-11-22); regions is none, expected to contain eu (2026-11-22).',
    );
    expect(await reasonOf({ any: [some, described] }, { facts })).toBe(
      'Described is yes (2026-11-22).',
    );
  });

  it('says how many more there are', async () => {
    const parts: Condition[] = [1, 2, 3, 4, 5, 6].map(value => ({
      fact: 'registry/versions',
      operator: 'greaterThan',
      value,
    }));

    expect(
      await reasonOf({ all: parts }, { facts: { 'registry/versions': 0 } }),
    ).toMatch(/expected more than 4 \(2026-11-22\); and 2 more\.$/);
  });

  it('says whose answer is missing', async () => {
    expect(await reasonOf(some)).toBe(
      'Versions registered is not known: `registry` tells nothing of it for this entity.',
    );
    expect(
      await reasonOf({
        fact: 'lineage/path-complete',
        operator: 'equal',
        value: true,
      }),
    ).toBe(
      'Nobody tells `lineage/path-complete`: is the lineage plugin installed?',
    );
  });

  it('says how old a fact is, and how old it may be', async () => {
    const facts = {
      'registry/versions': [2, 40 * DAY] as [number, number],
    };

    expect(await reasonOf(some, { facts }, { freshness: 'P30D' })).toBe(
      'Versions registered is from 2026-10-13, older than 30 days.',
    );
    expect(
      await reasonOf(
        some,
        { facts, errors: { 'registry/versions': 'MLflow is down' } },
        { freshness: 'P30D' },
      ),
    ).toBe(
      'Versions registered is from 2026-10-13, older than 30 days, and could not be read since: MLflow is down.',
    );
  });

  it('says what went wrong', async () => {
    expect(
      await reasonOf(some, {
        errors: { 'registry/versions': 'MLflow is down.' },
      }),
    ).toBe('Versions registered could not be read: MLflow is down.');
  });

  it('says what would be without the waiver', async () => {
    expect(
      await reasonOf(some, {
        facts: { 'registry/versions': 0 },
        waived: ['described'],
      }),
    ).toBe(
      'Excused by a waiver; without it: versions registered is 0, expected more than 0 (2026-11-22).',
    );
  });

  it('says which entities are asked', async () => {
    expect(
      await reasonOf(
        some,
        {},
        {
          appliesTo: {
            $all: [
              { kind: { $in: ['Dataset', 'API'] } },
              {
                $any: [
                  { 'spec.type': 'table' },
                  { $not: { 'spec.lifecycle': 'experimental' } },
                ],
              },
              { 'metadata.tags': { $contains: 'pii' } },
              { 'spec.owner': { $exists: true } },
              { 'metadata.name': { $hasPrefix: 'x-' } },
            ],
          },
        },
      ),
    ).toBe(
      'It is asked of entities whose kind is Dataset or API and (spec.type is table or not (spec.lifecycle is experimental)) and metadata.tags contains pii and spec.owner is given and metadata.name begins with x-.',
    );
  });

  it('says which entities the rubric is for', async () => {
    const compiled = compileRubric(
      makeRubric({ appliesTo: { kind: 'Dataset' } }),
      { facts: FACTS },
    );
    const input = inputOf();
    const [verdict] = await compiled.judge(input);

    expect(compiled.explain(0, verdict, input)).toEqual({
      reason: 'The rubric is for entities whose kind is Dataset.',
      facts: [],
    });
  });
});

describe('the facts of a verdict', () => {
  it('are those of the condition, as the check saw them', async () => {
    const compiled = compileRubric(
      rubricAsking(
        { all: [some, described, inEurope, { ...some, fact: 'other/thing' }] },
        { freshness: 'P30D' },
      ),
      { facts: FACTS },
    );
    const input = inputOf({
      facts: { 'registry/versions': 3, 'catalog/described': true },
      errors: { 'catalog/regions': 'time-out' },
    });
    const facts = new Map(input.known.facts).set('catalog/described', {
      value: true,
      at: NOW - 31 * DAY,
      evidence: { url: '/catalog/default/model/churn' },
    });
    const aged = { ...input, known: { ...input.known, facts } };
    const [verdict] = await compiled.judge(aged);

    expect(compiled.explain(0, verdict, aged).facts).toEqual([
      {
        id: 'registry/versions',
        title: 'versions registered',
        value: 3,
        unit: 'versions',
        at: '2026-11-22T12:00:00.000Z',
      },
      {
        id: 'catalog/described',
        title: 'described',
        value: true,
        at: '2026-10-22T12:00:00.000Z',
        evidence: { url: '/catalog/default/model/churn' },
        stale: true,
      },
      { id: 'catalog/regions', title: 'regions', error: 'time-out' },
      { id: 'other/thing' },
    ]);
  });
});

it('explains entities without a spec', async () => {
  const { spec, ...bare } = churn;

  expect(spec).toBeDefined();
  expect(
    await reasonOf(some, { entity: bare }, { appliesTo: { 'spec.type': 'x' } }),
  ).toBe('It is asked of entities whose spec.type is x.');
});
