import type {
  LineageEdge,
  LineageNode,
  LineageNodeType,
} from '@waymark/plugin-lineage-common';
import {
  makeEdge,
  makeMasked,
  makeNode,
  type LineageData,
} from '../src/fixtures';

const AREAS = ['crm', 'billing', 'grid', 'web', 'support', 'weather'];
const THINGS = ['orders', 'meters', 'visits', 'tickets', 'prices', 'readings'];
const TEAMS = ['insight', 'crm', 'platform', 'grid', 'growth'];

/** Numbers from 0 to 1 that are the same every time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/**
 * A made-up landscape in layers: raw tables, tables made of them, features,
 * models and endpoints. The first table is a hub that much depends on.
 */
export function makeLandscape(options: {
  size: number;
  /** Every how manieth node nobody may see; 0 for none. */
  maskEvery: number;
}): LineageData {
  const { size, maskEvery } = options;
  const random = chance(7);
  const layers = 9;
  const perLayer = Math.ceil(size / layers);
  const nodes: LineageNode[] = [];
  const edges: LineageEdge[] = [];
  for (let at = 0; at < size; at++) {
    const layer = Math.floor(at / perLayer);
    const node = makeLandscapeNode(at, layer, layers);
    nodes.push(
      maskEvery > 0 && at % maskEvery === maskEvery - 1
        ? { ...makeMasked(at, node.type) }
        : node,
    );
    const before = layer === 0 ? 0 : 1 + Math.floor(random() * 2);
    for (let n = 0; n < before; n++) {
      // Squared, so that the first of a layer have most of what follows.
      const pick = Math.floor(random() ** 3 * perLayer);
      const from = nodes[(layer - 1) * perLayer + pick];
      const sure = random();
      connect(edges, from, nodes[at], {
        provenance: provenanceOf(sure),
        ...(sure < 0.06 && { stale: true }),
      });
    }
  }
  return { nodes, edges };
}

function provenanceOf(sure: number): LineageEdge['provenance'] {
  if (sure > 0.9) {
    return 'declared';
  }
  return sure > 0.3 ? 'both' : 'observed';
}

function typeOf(layer: number, layers: number): LineageNodeType {
  if (layer === layers - 1) {
    return 'endpoint';
  }
  return layer === layers - 2 ? 'model' : 'dataset';
}

function connect(
  edges: LineageEdge[],
  from: LineageNode | undefined,
  to: LineageNode,
  seed: Partial<LineageEdge>,
) {
  if (from && !edges.some(edge => edge.from === from.id && edge.to === to.id)) {
    const kind = to.type === 'endpoint' ? 'serving' : 'derivation';
    edges.push(makeEdge(from, to, { kind, ...seed }));
  }
}

function makeLandscapeNode(
  at: number,
  layer: number,
  layers: number,
): LineageNode {
  const area = AREAS[at % AREAS.length];
  const thing = THINGS[(at * 7 + layer) % THINGS.length];
  const type = typeOf(layer, layers);
  const title =
    type === 'dataset'
      ? `${area}.${thing}_${at}`
      : `${thing}-${type === 'model' ? 'forecast' : 'api'}-${at}`;
  const known = at % 3 !== 0;
  const kinds = { dataset: 'dataset', model: 'model', endpoint: 'component' };
  const kind = kinds[type as keyof typeof kinds];
  return makeNode({
    type,
    namespace:
      type === 'model' ? 'mlflow://tracking' : 'postgres://warehouse:5432',
    name: title,
    title,
    ...(known && {
      entityRef: `${kind}:default/${title}`,
      kind,
      owner: `group:default/${TEAMS[at % TEAMS.length]}`,
      system: `system:default/${area}`,
      domain: 'domain:default/customers',
      lifecycle: at % 4 === 0 ? 'experimental' : 'production',
    }),
  });
}
