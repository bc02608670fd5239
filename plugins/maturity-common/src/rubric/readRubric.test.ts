import { FACTS } from '../__testUtils__/makeRubric';
import { changed, checkOf, read, SMALL } from '../__testUtils__/smallRubric';
import { readRubric } from './readRubric';

describe('a rubric that is right', () => {
  it('is read, with its defaults filled in', () => {
    expect(read(SMALL)).toEqual({
      problems: [],
      rubric: {
        id: 'example',
        version: '1.0',
        title: 'Example',
        levels: [
          { level: 0, name: 'Ad hoc' },
          { level: 1, name: 'Described' },
        ],
        tracks: [
          {
            id: 'docs',
            title: 'Documentation',
            required: true,
            checks: [
              {
                id: 'described',
                title: 'It is described',
                level: 1,
                weight: 1,
                condition: {
                  fact: 'catalog/described',
                  operator: 'equal',
                  value: true,
                },
                why: 'So that others find it.',
                waivable: true,
              },
            ],
          },
        ],
        rollups: [],
      },
    });
  });

  it('may write everything that there is', () => {
    const { rubric, problems } = read(`id: full
version: 2
title: Full
description: All keys.
appliesTo:
  $any:
    - kind: Model
    - { kind: { $in: [Dataset, Pipeline] }, metadata.tags: { $contains: ml } }
    - $not: { spec.type: { $exists: false } }
    - metadata.name: { $hasPrefix: ml- }
levels: [{ level: 0, name: None }, { level: 1, name: Some, description: d }]
tracks:
  - id: t
    title: T
    description: d
    from: nothing
    to: something
    required: false
    activity: training
    appliesTo: { kind: Model }
    checks:
      - &base
        id: a
        title: A
        level: 1
        weight: 0.5
        appliesTo: { spec.lifecycle: production }
        condition:
          all:
            - { fact: registry/versions, operator: in, value: [1, 2] }
            - not: { fact: catalog/regions, operator: contains, value: eu }
            - any:
                - { fact: registry/versions, operator: lessThan, value: { fact: registry/runs } }
                - { fact: ci/state, operator: notEqual, value: null }
                - { fact: registry/trained-at, operator: greaterThan, value: '2026-01-01' }
        freshness: P1DT12H
        why: w
        cure:
          text: Do it for \${{ entity.name }}
          url: https://example.org/\${{ entity.ref }}
          template:
            ref: declare-product
            values: { entityRef: '\${{ entity.ref }}', n: 3, list: [true] }
        activity: deployment
        waivable: false
      - <<: *base
        id: b
        appliesTo: { kind: API }
rollups:
  - id: r
    title: R
    description: d
    levels:
      - { level: 0, name: Low }
      - { level: 1, name: High, condition: { fact: track/t, operator: greaterThan, value: 0 } }
`);

    expect(problems).toEqual([]);
    expect(rubric).toMatchObject({
      version: '2',
      tracks: [
        {
          required: false,
          activity: 'training',
          checks: [
            {
              id: 'a',
              weight: 0.5,
              waivable: false,
              activity: 'deployment',
              freshness: 'P1DT12H',
              cure: { template: { ref: 'template:default/declare-product' } },
            },
            { id: 'b', weight: 0.5 },
          ],
        },
      ],
      rollups: [{ id: 'r', levels: [{ level: 0 }, { level: 1 }] }],
    });
  });

  it('gives what its track applies to to each check', () => {
    const { rubric } = read(
      changed(value => {
        value.tracks[0].appliesTo = { kind: 'Model' };
        value.tracks[0].checks.push({
          ...checkOf(value),
          id: 'second',
          appliesTo: { 'spec.type': 'ranker' },
        });
      }),
    );

    expect(rubric?.tracks[0]).not.toHaveProperty('appliesTo');
    expect(rubric?.tracks[0].checks.map(({ appliesTo }) => appliesTo)).toEqual([
      { kind: 'Model' },
      { $all: [{ kind: 'Model' }, { 'spec.type': 'ranker' }] },
    ]);
  });
});

describe('mistakes', () => {
  it('are told all at once, in the order of the lines', () => {
    const { problems } = read(
      SMALL.replace('level: 1\n', 'level: 7\n')
        .replace('title: Example', 'titel: Example')
        .replace('equal', 'equals'),
    );

    expect(problems.map(({ pointer, line }) => [pointer, line])).toEqual([
      // What is missing is told at what should have it.
      ['/title', 1],
      ['/titel', 3],
      ['/tracks/0/checks/0/level', 13],
      ['/tracks/0/checks/0/condition/operator', 15],
    ]);
  });

  it.each([
    ['an empty file', '', 1, /Found an empty file/],
    ['a list', '- id: x', 1, /Found something that is no mapping/],
    ['no YAML', 'id: x\ntitle: [a', 2, /not valid YAML/],
    ['a key written twice', 'id: x\nid: y\n', 2, /not valid YAML: .*unique/],
    ['two documents', 'id: x\n---\nid: y\n', 2, /not valid YAML/],
    [
      'too much',
      ' '.repeat(500_001),
      undefined,
      /Found 500001 characters; expected at most 500000/,
    ],
  ])('%s', (_, text, line, message) => {
    expect(read(text)).toEqual({
      problems: [
        {
          severity: 'error',
          source: 'rubrics/example.yaml',
          pointer: '',
          ...(line && { line }),
          message: expect.stringMatching(message),
        },
      ],
    });
  });
});

describe('what may be meant so', () => {
  it('is a fact that nobody tells: a warning, and the rubric is used', () => {
    const { rubric, problems } = read(
      SMALL.replace('catalog/described', 'catalog/describe'),
    );

    expect(rubric?.id).toBe('example');
    expect(problems).toEqual([
      {
        severity: 'warning',
        source: 'rubrics/example.yaml',
        pointer: '/tracks/0/checks/0/condition/fact',
        line: 15,
        message: expect.stringMatching(
          /Found the fact "catalog\/describe", which nobody tells here.*Did you mean "catalog\/described"\?/,
        ),
      },
    ]);
  });

  it('is an activity that the RACI does not have', () => {
    const text = changed(r => (checkOf(r).activity = 'deploy'));

    expect(read(text)).toMatchObject({
      rubric: { id: 'example' },
      problems: [
        {
          severity: 'warning',
          message: expect.stringMatching(/"deployment"\?/),
        },
      ],
    });
    // Without the raci plugins, nobody knows which there are.
    expect(readRubric(text, { source: 's', facts: FACTS }).problems).toEqual(
      [],
    );
  });
});
