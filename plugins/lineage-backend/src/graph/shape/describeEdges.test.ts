import { EDGE_FLAG, EDGE_KIND } from '../../database/tables';
import type { EdgeEvidence } from '../queries/readEvidence';
import { describeEdges, MAX_JOBS } from './describeEdges';

const evidence = (more: Partial<EdgeEvidence>): EdgeEvidence => ({
  id: 1,
  edges: [0],
  origin: 'run',
  subject: 7,
  firstSeen: 1_000,
  lastSeen: 2_000,
  lastRun: 'r1',
  ...more,
});

const describeOne = (
  rows: EdgeEvidence[],
  options: { kind?: keyof typeof EDGE_KIND; flags?: number } = {},
) => {
  const { kind = 'derivation', flags = EDGE_FLAG.observed } = options;
  return describeEdges({
    edges: [{ from: 1, to: 2, kind: EDGE_KIND[kind], flags }],
    evidence: rows,
    stale: { staleAfterMs: 1_000_000, graceMs: 10 },
    now: 3_000,
  })[0];
};

describe('describeEdges', () => {
  it('takes times from all runs, and the run from the newest', () => {
    expect(
      describeOne([
        evidence({ firstSeen: 500, lastSeen: 900, lastRun: 'old', subject: 8 }),
        evidence({ firstSeen: 800, lastSeen: 2_000, lastRun: 'new' }),
        evidence({
          origin: 'catalog',
          firstSeen: 1,
          lastSeen: 9_000,
          subject: 9,
        }),
      ]),
    ).toEqual({
      kind: 'derivation',
      provenance: 'observed',
      firstSeen: '1970-01-01T00:00:00.500Z',
      lastSeen: '1970-01-01T00:00:02.000Z',
      runId: 'new',
      subjects: [9, 7, 8],
    });
  });

  it.each([
    [EDGE_FLAG.observed, 'observed'],
    [EDGE_FLAG.declared + EDGE_FLAG.direct, 'declared'],
    [EDGE_FLAG.observed + EDGE_FLAG.declared, 'both'],
  ])('reads provenance out of the flags %d', (flags, provenance) => {
    expect(describeOne([], { flags })).toEqual({
      kind: 'derivation',
      provenance,
      subjects: [],
    });
  });

  it('names jobs of derivations alone, a few of them, each once', () => {
    const rows = Array.from({ length: 9 }, (_, i) =>
      evidence({ subject: Math.floor(i / 1.5), lastSeen: 2_000 - i }),
    );
    expect(describeOne(rows).subjects).toEqual([0, 1, 2, 3, 4]);
    expect(describeOne(rows).subjects).toHaveLength(MAX_JOBS);
    expect(describeOne(rows, { kind: 'serving' }).subjects).toEqual([]);
    expect(describeOne([evidence({ origin: 'dataset' })]).subjects).toEqual([]);
  });
});
