import type { Entity } from '@backstage/catalog-model';
import { layerOf, type BenchGraph } from '../graph/describeGraph';
import {
  assetKey,
  entityRefOf,
  isBound,
  isHidden,
  isModel,
  ownerOf,
} from '../graph/nameNodes';

/** What a catalog holds, and what it hides from somebody with limited rights. */
export interface BenchCatalog {
  entities: Entity[];
  hidden: Set<string>;
}

/** The entities that stand for assets of the graph, each with an owner. */
export function describeCatalog(graph: BenchGraph): BenchCatalog {
  const catalog: BenchCatalog = { entities: [], hidden: new Set() };
  for (let asset = 0; asset < graph.assets; asset++) {
    if (isBound(asset)) {
      catalog.entities.push(describeEntity(graph, asset));
    }
    if (isHidden(asset)) {
      catalog.hidden.add(entityRefOf(graph, asset));
    }
  }
  return catalog;
}

function describeEntity(graph: BenchGraph, asset: number): Entity {
  const ref = entityRefOf(graph, asset);
  const name = ref.slice(ref.indexOf('/') + 1);
  const owner = ownerOf(asset);
  const key = assetKey(graph, asset);
  return {
    apiVersion: 'mlops.waymark.dev/v1alpha1',
    kind: isModel(graph, asset) ? 'Model' : 'Dataset',
    metadata: {
      name,
      namespace: 'default',
      etag: name,
      annotations: {
        'openlineage.io/dataset': `${key.namespace}|${key.name}`,
      },
    },
    spec: {
      type: isModel(graph, asset) ? 'classification' : 'table',
      lifecycle: 'production',
      owner,
      system: `system:default/layer-${layerOf(graph, asset)}`,
    },
    relations: [{ type: 'ownedBy', targetRef: owner }],
  };
}
