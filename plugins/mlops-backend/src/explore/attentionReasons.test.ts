import type { Run } from '@waymark/plugin-mlops-common';
import type {
  CiRecord,
  DriftRecord,
  QualityRecord,
} from '@waymark/plugin-mlops-node';
import { attentionReasons } from './attentionReasons';
import { NO_FACTS, type EntityFacts } from './EntityFacts';

const report = {
  id: 'r',
  subject: { kind: 'model' as const, id: 'm' },
  at: '2026-01-01T00:00:00.000Z',
};

function run(state: Run['state']): Run {
  return {
    id: 'r',
    state,
    metrics: [],
    params: [],
    inputs: [],
    outputs: [],
    source: { id: 'mlflow' },
    seenAt: report.at,
  };
}

const drift = (state: 'ok' | 'drifted'): DriftRecord => ({
  ...report,
  type: 'drift',
  metrics: [
    { metric: 'a', value: 0, state: 'ok' },
    { metric: 'b', value: 1, state },
  ],
});
const quality = (suite: string, passed: boolean): QualityRecord => ({
  ...report,
  type: 'quality',
  suite,
  checks: [
    { name: 'a', passed: true },
    { name: 'b', passed },
  ],
});
const ci = (state: CiRecord['state']): CiRecord => ({
  ...report,
  type: 'ci',
  provider: 'github',
  state,
});

function reasons(
  facts: Partial<EntityFacts>,
  { stale = false, owned = true, sourceGone = false } = {},
) {
  return attentionReasons({
    facts: { ...NO_FACTS, ...facts },
    stale,
    owned,
    sourceGone,
  });
}

describe('attentionReasons', () => {
  it('are none where all is well', () => {
    expect(
      reasons({
        latestRun: run('finished'),
        drift: [drift('ok'), drift('drifted')],
        quality: [quality('a', true), quality('a', false)],
        ci: [ci('running'), ci('passed'), ci('failed')],
      }),
    ).toEqual([]);
  });

  it('name everything that is wrong, most severe first', () => {
    expect(
      reasons(
        {
          latestRun: run('failed'),
          drift: [drift('drifted'), drift('ok')],
          quality: [quality('a', true), quality('b', false)],
          ci: [ci('running'), ci('failed'), ci('passed')],
        },
        { stale: true, owned: false, sourceGone: true },
      ),
    ).toEqual([
      'failed-run',
      'drift',
      'quality',
      'ci-failed',
      'stale',
      'unowned',
      'source-gone',
    ]);
  });
});
