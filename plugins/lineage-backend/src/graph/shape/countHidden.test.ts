import { EDGE_KIND } from '../../database/tables';
import type { StoredEdge, StoredNode } from '../types';
import { countHidden, countShown, degreesOf } from './countHidden';

const node = (id: number, type: StoredNode['type']) =>
  ({
    id,
    type,
    asset_up: 1,
    asset_down: 2,
    job_up: 3,
    job_down: 4,
  }) as StoredNode;

const edge = (
  from: number,
  kind: keyof typeof EDGE_KIND,
  to: number,
): StoredEdge => ({ from, to, kind: EDGE_KIND[kind], flags: 1 });

describe('degreesOf', () => {
  it.each<[string, StoredNode, 'asset' | 'job', number[]]>([
    ['an asset among assets', node(1, 'dataset'), 'asset', [1, 2]],
    ['an asset among jobs', node(1, 'dataset'), 'job', [3, 4]],
    ['a job', node(1, 'job'), 'job', [3, 4]],
    ['a job that is the root of assets', node(9, 'job'), 'asset', [3, 4]],
    ['another job among assets', node(1, 'job'), 'asset', [1, 2]],
  ])('of %s', (_, of, granularity, [upstream, downstream]) => {
    expect(degreesOf(of, { granularity, root: 9 })).toEqual({
      upstream,
      downstream,
    });
  });
});

describe('countShown', () => {
  it('counts the neighbours that are shown on each side', () => {
    const shown = countShown(
      [edge(1, 'derivation', 2), edge(1, 'serving', 3), edge(2, 'input', 4)],
      { granularity: 'job', root: 1 },
    );
    expect(shown(1)).toEqual({ upstream: 0, downstream: 2 });
    expect(shown(2)).toEqual({ upstream: 1, downstream: 1 });
    expect(shown(5)).toEqual({ upstream: 0, downstream: 0 });
  });

  it('does not count a root job among the neighbours that assets have', () => {
    const shown = countShown(
      [edge(1, 'input', 9), edge(9, 'output', 2), edge(1, 'derivation', 2)],
      { granularity: 'asset', root: 9 },
    );
    expect(shown(9)).toEqual({ upstream: 1, downstream: 1 });
    expect(shown(1)).toEqual({ upstream: 0, downstream: 1 });
    expect(shown(2)).toEqual({ upstream: 1, downstream: 0 });
  });
});

describe('countHidden', () => {
  it('is what is not shown, and never less than nothing', () => {
    expect(
      countHidden(
        { upstream: 3, downstream: 1 },
        { upstream: 1, downstream: 2 },
      ),
    ).toEqual({ upstream: 2, downstream: 0 });
  });
});
