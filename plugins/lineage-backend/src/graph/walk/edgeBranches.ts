import type { LineageEdgeKind } from '@waymark/plugin-lineage-common';
import { EDGE_KIND } from '../../database/tables';
import type { EdgeSelection } from '../types';

/**
 * One list of a node's edges that an index holds in order: a range of kinds.
 * `directOnly` are the derivations without a job between, which have an index
 * of their own: a hub's other derivations are not read to find them.
 */
export interface EdgeBranch {
  from: number;
  to: number;
  directOnly: boolean;
}

const ASSET: LineageEdgeKind[] = ['derivation', 'serving'];
const JOB: LineageEdgeKind[] = ['input', 'output', 'serving', 'derivation'];
const AROUND_JOB: LineageEdgeKind[] = ['input', 'output'];

/**
 * The lists that are read at a granularity. Assets are joined by derivations,
 * jobs contracted away; only a job that is the root has its inputs and outputs
 * there (`ofRootJob`), since nothing else would be left of it.
 */
export function edgeBranches(
  { granularity, kinds }: Pick<EdgeSelection, 'granularity' | 'kinds'>,
  { ofRootJob = false }: { ofRootJob?: boolean } = {},
): EdgeBranch[] {
  const assetKinds = ofRootJob ? AROUND_JOB : ASSET;
  const all = granularity === 'job' ? JOB : assetKinds;
  const branches: EdgeBranch[] = [];
  for (const name of all.filter(kind => !kinds || kinds.includes(kind))) {
    const kind = EDGE_KIND[name];
    const directOnly = granularity === 'job' && name === 'derivation';
    const last = branches.at(-1);
    if (last && !last.directOnly && !directOnly && last.to === kind - 1) {
      last.to = kind;
    } else {
      branches.push({ from: kind, to: kind, directOnly });
    }
  }
  return branches;
}

/** The kinds of a list, one by one. */
export function kindsOf({ from, to }: EdgeBranch): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** The kinds of a list as a condition on a column. */
export function inBranch(column: string, { from, to }: EdgeBranch): string {
  return from === to
    ? `${column} = ${from}`
    : `${column} >= ${from} and ${column} <= ${to}`;
}

const NAMES = new Map(
  Object.entries(EDGE_KIND).map(([name, kind]) => [
    kind as number,
    name as LineageEdgeKind,
  ]),
);

/** A kind as answers name it. */
export function edgeKindName(kind: number): LineageEdgeKind {
  return NAMES.get(kind) ?? 'derivation';
}
