import { readKeyText } from './keyText';
import { LIMITS } from './limits';
import type { Claims, EdgeClaim } from './types';

/**
 * The edges that claims amount to.
 *
 * Between assets and the job: every input and output, and what an explicit
 * `lineage` facet names beside them. Between assets, for each output by the
 * best that is known of it:
 *
 * ```
 *  lineage facet     A -> C, B -> D      exactly these (none, when it says so)
 *  columnLineage     columns of A -> C   the datasets that columns come from
 *  neither           {A, B} x {C, D}     all inputs but those nothing was made from
 * ```
 *
 * A dataset that is both input and output has no edge to itself.
 *
 * @param claims see {@link Claims}
 * @param job key text of the job; undefined where a dataset or an entity
 * claims it, whose derivations have no job between
 * @returns each edge once, in an order that depends on the claims alone; at
 * most {@link LIMITS.derivations} derivations
 */
export function deriveEdges(claims: Claims, job?: string): EdgeClaim[] {
  const edges = new Map<string, EdgeClaim>();
  const add = (
    from: string,
    to: string,
    kind: EdgeClaim['kind'],
    direct = false,
  ) => {
    if (from === to) {
      return;
    }
    const key = `${kind} ${from} ${to}`;
    const known = edges.get(key);
    if (!known) {
      edges.set(key, { from, to, kind, direct });
    } else if (direct) {
      known.direct = true;
    }
  };
  let derivations = 0;
  const derive = (from: string, to: string, direct: boolean) => {
    if (from !== to && derivations < LIMITS.derivations) {
      derivations++;
      add(from, to, 'derivation', direct);
    }
  };

  const inputs = sorted(claims.inputs);
  const asides = new Set(claims.asides);
  const outputs = sorted(claims.outputs);
  if (job !== undefined) {
    sorted([...inputs, ...asides]).forEach(input => add(input, job, 'input'));
    outputs.forEach(output => add(job, output, 'output'));
  }

  for (const target of sorted(Object.keys(claims.explicit))) {
    addExplicit(target, claims.explicit[target], { job, add, derive });
  }
  const sources = inputs.filter(input => !asides.has(input));
  for (const output of sorted([...outputs, ...Object.keys(claims.columns)])) {
    if (!Object.hasOwn(claims.explicit, output)) {
      const known = sorted(claims.columns[output] ?? []);
      const upstream = known.length > 0 ? known : sources;
      if (job !== undefined) {
        known.forEach(source => add(source, job, 'input'));
      }
      upstream.forEach(source => derive(source, output, job === undefined));
    }
  }
  for (const model of sorted(Object.keys(claims.serves))) {
    sorted(claims.serves[model]).forEach(endpoint =>
      add(model, endpoint, 'serving'),
    );
  }
  return [...edges.values()];
}

/** What one entry of an explicit facet says of a dataset or job. */
function addExplicit(
  target: string,
  sources: readonly string[],
  {
    job,
    add,
    derive,
  }: {
    job: string | undefined;
    add: (from: string, to: string, kind: EdgeClaim['kind']) => void;
    derive: (from: string, to: string, direct: boolean) => void;
  },
): void {
  const targetIsJob = isJob(target);
  if (job !== undefined && !targetIsJob) {
    add(job, target, 'output');
  }
  for (const source of sorted(sources)) {
    const sourceIsJob = isJob(source);
    if (sourceIsJob && targetIsJob) {
      // Data that passes from job to job, with no dataset that anybody knows.
      derive(source, target, true);
    } else if (sourceIsJob) {
      add(source, target, 'output');
    } else if (targetIsJob) {
      add(source, target, 'input');
    } else {
      if (job !== undefined) {
        add(source, job, 'input');
      }
      derive(source, target, job === undefined);
    }
  }
}

function isJob(key: string): boolean {
  return readKeyText(key).type === 'job';
}

function sorted(keys: readonly string[]): string[] {
  return [...new Set(keys)].sort();
}
