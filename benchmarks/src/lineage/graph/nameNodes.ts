import type { NodeKey } from '@waymark/plugin-lineage-common';
import { layerOf, type BenchGraph } from './describeGraph';

/** Every so many assets are entities of the catalog. */
const PER_ENTITY = 10;

const TEAMS = 40;

/** One of so many entities is hidden from somebody with limited rights. */
const PER_HIDDEN = 7;

/** Models are what the last two layers hold. */
export function isModel(graph: BenchGraph, asset: number): boolean {
  return layerOf(graph, asset) >= graph.layers - 2;
}

/** What lineage calls an asset. */
export function assetKey(graph: BenchGraph, asset: number): NodeKey {
  const layer = layerOf(graph, asset);
  const number = asset - graph.starts[layer];
  return isModel(graph, asset)
    ? {
        type: 'dataset',
        namespace: 'mlflow://models.example.org',
        name: `model-${layer}-${pad(number)}`,
      }
    : {
        type: 'dataset',
        namespace: `postgres://warehouse-${layer % 3}.example.org:5432`,
        name: `lake.layer${layer}.table_${pad(number)}`,
      };
}

/** What lineage calls a job. */
export function jobKey(job: number): NodeKey {
  return {
    type: 'job',
    namespace: `airflow-${job % 4}`,
    name: `nightly.build_${pad(job)}`,
  };
}

/** Whether an entity of the catalog stands for an asset. */
export function isBound(asset: number): boolean {
  return asset % PER_ENTITY === 0;
}

/** Whether an asset's entity is hidden from somebody with limited rights. */
export function isHidden(asset: number): boolean {
  return isBound(asset) && (asset / PER_ENTITY) % PER_HIDDEN === 3;
}

/** Ref of the entity that stands for an asset. */
export function entityRefOf(graph: BenchGraph, asset: number): string {
  const kind = isModel(graph, asset) ? 'model' : 'dataset';
  return `${kind}:default/asset-${pad(asset)}`;
}

/** Ref of the group that owns an asset's entity. */
export function ownerOf(asset: number): string {
  return `group:default/team-${pad((asset / PER_ENTITY) % TEAMS)}`;
}

function pad(number: number): string {
  return String(number).padStart(6, '0');
}
