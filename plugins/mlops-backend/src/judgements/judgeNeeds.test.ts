import * as fc from 'fast-check';
import {
  OVERVIEW_NEEDS,
  type OverviewNeed,
} from '@waymark/plugin-mlops-common';
import { judgeNeeds } from './judgeNeeds';
import type { NeedFacts } from './NeedFacts';

const day = (n: number) =>
  `2026-06-${String(n).padStart(2, '0')}T00:00:00.000Z`;

/** A model in production of which nothing is to be said. */
const sound: NeedFacts = {
  lifecycle: 'production',
  owned: true,
  sourceGone: false,
  lastRun: { state: 'finished', at: day(1), name: 'r1' },
  drift: [],
  quality: [],
  ci: [],
  missingCardFields: [],
  model: {
    versions: 3,
    serving: [{ region: 'eu-central', since: day(1) }],
    allowedRegions: [['eu-central']],
    monitored: true,
    product: { baseline: { description: 'a rule' } },
  },
};
const model = sound.model!;
const dataset: Partial<NeedFacts> = {
  model: undefined,
  dataset: { type: 'table', fields: 4 },
  freshness: { promised: 'P1D', state: 'fresh' },
};
const codes = (facts: Partial<NeedFacts>) =>
  judgeNeeds({ ...sound, ...facts }).map(need => need.code);

/** What is wrong with an otherwise sound entity, and what is said of it. */
const EACH_NEED: [Partial<NeedFacts>, OverviewNeed][] = [
  [
    { lastRun: { state: 'failed', at: day(2), name: 'train' } },
    {
      code: 'failed-run',
      severity: 'error',
      since: day(2),
      subjects: ['train'],
    },
  ],
  [
    {
      drift: [3, 2, 1].map(n => ({
        at: day(n),
        metrics: [
          { metric: 'psi', column: 'age', state: n > 1 ? 'drifted' : 'ok' },
          { metric: 'share', state: 'drifted' as const },
        ].slice(0, n > 1 ? 2 : 1) as NeedFacts['drift'][0]['metrics'],
      })),
    },
    {
      code: 'drift',
      severity: 'error',
      since: day(2),
      subjects: ['age', 'share'],
    },
  ],
  [
    {
      quality: [
        { suite: 'schema', at: day(4), failed: 1 },
        { suite: 'ranges', at: day(3), failed: 0 },
        { suite: 'schema', at: day(2), failed: 2 },
        { suite: 'schema', at: day(1), failed: 0 },
      ],
    },
    {
      code: 'quality',
      severity: 'error',
      since: day(2),
      subjects: ['schema'],
    },
  ],
  [
    {
      ci: [
        { state: 'running', at: day(4), provider: 'github' },
        { state: 'failed', at: day(3), provider: 'github' },
        { state: 'passed', at: day(2), provider: 'github' },
      ],
    },
    {
      code: 'ci-failed',
      severity: 'warning',
      since: day(3),
      subjects: ['github'],
    },
  ],
  [{ sourceGone: true }, { code: 'source-gone', severity: 'warning' }],
  [
    { schedule: { schedule: '@daily', state: 'late', expectedAt: day(5) } },
    { code: 'late-run', severity: 'warning', since: day(5) },
  ],
  [
    {
      ...dataset,
      freshness: { promised: 'P1D', dueAt: day(6), state: 'stale' },
    },
    { code: 'stale-data', severity: 'warning', since: day(6) },
  ],
  [
    { monitoring: { schedule: 'weekly', state: 'late', expectedAt: day(7) } },
    { code: 'stale-monitoring', severity: 'warning', since: day(7) },
  ],
  [
    { model: { ...model, allowedRegions: [['eu-central'], ['eu-north']] } },
    {
      code: 'region-mismatch',
      severity: 'error',
      since: day(1),
      subjects: ['eu-central'],
    },
  ],
  [{ owned: false }, { code: 'no-owner', severity: 'warning' }],
  [
    { model: { ...model, versions: 0, serving: [] } },
    { code: 'no-version', severity: 'warning' },
  ],
  [
    { model: { ...model, serving: [] } },
    { code: 'no-serving-version', severity: 'warning' },
  ],
  [
    { model: { ...model, monitored: false } },
    { code: 'no-monitoring', severity: 'warning' },
  ],
  [
    { model: { ...model, product: undefined } },
    { code: 'no-product', severity: 'advice' },
  ],
  [
    { model: { ...model, product: {} } },
    { code: 'no-baseline', severity: 'advice' },
  ],
  [
    { missingCardFields: ['license', 'contact'] },
    {
      code: 'card-incomplete',
      severity: 'advice',
      subjects: ['license', 'contact'],
    },
  ],
  [
    { ...dataset, freshness: { state: 'unknown' } },
    { code: 'no-freshness', severity: 'advice' },
  ],
  [
    { ...dataset, dataset: { type: 'table', fields: 0 } },
    { code: 'no-schema', severity: 'advice' },
  ],
];

describe('judgeNeeds', () => {
  it('asks for nothing where all is well', () => {
    expect(codes({})).toEqual([]);
    expect(codes(dataset)).toEqual([]);
  });

  it.each(EACH_NEED)('finds in %j exactly what is wrong', (facts, need) => {
    expect(judgeNeeds({ ...sound, ...facts })).toEqual([need]);
  });

  it('is tested for every code', () => {
    expect(EACH_NEED.map(([, need]) => need.code).sort()).toEqual(
      [...OVERVIEW_NEEDS].sort(),
    );
  });

  const bare: Partial<NeedFacts> = {
    missingCardFields: ['license'],
    model: { versions: 2, serving: [], allowedRegions: [], monitored: false },
  };
  it.each<[string | undefined, string[]]>([
    [
      'production',
      ['no-serving-version', 'no-monitoring', 'no-product', 'card-incomplete'],
    ],
    ['experimental', ['no-product', 'card-incomplete']],
    ['staging', ['no-monitoring', 'no-product', 'card-incomplete']],
    [undefined, ['no-monitoring', 'no-product', 'card-incomplete']],
    ['Deprecated', []],
  ])('asks a bare model in %s only for what fits', (lifecycle, expected) => {
    expect(codes({ ...bare, lifecycle })).toEqual(expected);
  });

  it('asks no columns of files and no freshness of experiments', () => {
    const files = { ...dataset, dataset: { type: 'files', fields: 0 } };
    expect(codes(files)).toEqual([]);
    expect(
      codes({
        ...dataset,
        lifecycle: 'experimental',
        freshness: { state: 'unknown' },
      }),
    ).toEqual([]);
  });

  it('keeps silent about the lateness of what is retired, not about failure', () => {
    expect(
      codes({
        lifecycle: 'retired',
        lastRun: { state: 'failed', name: 'r1' },
        schedule: { schedule: '@daily', state: 'late' },
        freshness: { state: 'stale' },
      }),
    ).toEqual(['failed-run']);
  });

  it('puts the most severe first and bounds what it lists', () => {
    const severity = fc.constantFrom('production', 'experimental', 'x');
    fc.assert(
      fc.property(
        severity,
        fc.boolean(),
        fc.boolean(),
        fc.array(fc.string({ minLength: 1 }), { maxLength: 60 }),
        (lifecycle, owned, failed, missingCardFields) => {
          const needs = judgeNeeds({
            ...sound,
            ...bare,
            lifecycle,
            owned,
            missingCardFields,
            ci: [{ state: 'failed', at: day(1), provider: 'x' }],
            quality: [{ suite: 'a', at: day(1), failed: failed ? 1 : 0 }],
          });
          const order = ['error', 'warning', 'advice'];
          const ranks = needs.map(need => order.indexOf(need.severity));
          expect(ranks).toEqual([...ranks].sort());
          needs.forEach(need =>
            expect(need.subjects?.length ?? 1).toBeLessThanOrEqual(20),
          );
          expect(new Set(needs.map(need => need.code)).size).toBe(needs.length);
        },
      ),
    );
  });
});
