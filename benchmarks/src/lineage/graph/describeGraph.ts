/**
 * A graph of assets and jobs as numbers: layers of assets, jobs that read from
 * one layer and write to the next. Inputs are chosen unevenly, as people do:
 * few assets are read by very many jobs, most by few.
 *
 *   layer 0        layer 1                  layer 11
 *   assets --jobs--> assets --jobs--> … ----> assets
 *
 * An asset edge is (input, output) of a job, so a job of three inputs and two
 * outputs has six.
 */
export interface BenchGraph {
  layers: number;
  assets: number;
  jobs: number;
  /** `INPUTS` assets per job, one job after the other. */
  inputs: Int32Array;
  /** `OUTPUTS` assets per job. */
  outputs: Int32Array;
  /** First asset of each layer, and the end. */
  starts: number[];
  /** The asset most is made from; its descendants are most of the graph. */
  hub: number;
}

/** Data sets that a job reads. */
export const INPUTS = 3;
/** Data sets or models that a job writes. */
export const OUTPUTS = 2;
const LAYERS = 12;

/** How uneven the choice of inputs is; 1 would be even. */
const SKEW = 4;

/**
 * The graph of about `edges` asset edges; the same for the same number.
 */
export function describeGraph(edges: number): BenchGraph {
  const perLayer = Math.max(
    2,
    Math.round(edges / (INPUTS * OUTPUTS) / (LAYERS - 1)),
  );
  const jobs = perLayer * (LAYERS - 1);
  const width = perLayer * OUTPUTS;
  const starts = Array.from({ length: LAYERS + 1 }, (_, at) => at * width);
  const inputs = new Int32Array(jobs * INPUTS);
  const outputs = new Int32Array(jobs * OUTPUTS);
  const random = seededRandom(edges);
  for (let job = 0; job < jobs; job++) {
    const layer = Math.floor(job / perLayer);
    const place = job % perLayer;
    const chosen = new Set<number>();
    if (place === 0) {
      // A chain of hubs, so that the first asset reaches the last layer.
      chosen.add(starts[layer]);
    }
    while (chosen.size < INPUTS) {
      chosen.add(starts[layer] + Math.floor(width * random() ** SKEW));
    }
    inputs.set([...chosen], job * INPUTS);
    for (let output = 0; output < OUTPUTS; output++) {
      outputs[job * OUTPUTS + output] =
        starts[layer + 1] + place * OUTPUTS + output;
    }
  }
  return {
    layers: LAYERS,
    assets: width * LAYERS,
    jobs,
    inputs,
    outputs,
    starts,
    hub: 0,
  };
}

/** The asset edges, each as the places of its ends, in the order of jobs. */
export function* listDerivations(
  graph: BenchGraph,
): Generator<{ job: number; from: number; to: number }> {
  for (let job = 0; job < graph.jobs; job++) {
    for (const from of inputsOf(graph, job)) {
      for (const to of outputsOf(graph, job)) {
        yield { job, from, to };
      }
    }
  }
}

/** Assets that a job reads. */
export function inputsOf({ inputs }: BenchGraph, job: number): Int32Array {
  return inputs.subarray(job * INPUTS, (job + 1) * INPUTS);
}

/** Assets that a job writes. */
export function outputsOf({ outputs }: BenchGraph, job: number): Int32Array {
  return outputs.subarray(job * OUTPUTS, (job + 1) * OUTPUTS);
}

/** Layer of an asset, from 0. */
export function layerOf({ starts }: BenchGraph, asset: number): number {
  return Math.floor(asset / starts[1]);
}

/** Numbers from 0 to below 1 that are the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed % 2 ** 32;
  return () => {
    state = (state + 0x6d2b79f5) % 2 ** 32;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
