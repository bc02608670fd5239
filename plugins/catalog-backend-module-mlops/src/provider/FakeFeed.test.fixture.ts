import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  ANNOTATION_SOURCE_ID,
  type CatalogChange,
} from '@waymark/plugin-mlops-common';

/** A model as the registry discovers it, without an owner. */
export function discovered(name: string, description = 'Discovered'): Entity {
  return {
    apiVersion: 'mlops.waymark.dev/v1alpha1',
    kind: 'Model',
    metadata: {
      name,
      namespace: 'default',
      description,
      annotations: {
        [ANNOTATION_LOCATION]: `mlops-registry:prod/${name}`,
        [ANNOTATION_ORIGIN_LOCATION]: `mlops-registry:prod/${name}`,
        [ANNOTATION_SOURCE_ID]: 'prod',
      },
    },
    spec: { type: 'classification', lifecycle: 'production' },
  };
}

/** A model as somebody declares it in Git. */
export function declared(name: string): Entity {
  return {
    apiVersion: 'mlops.waymark.dev/v1alpha1',
    kind: 'Model',
    metadata: {
      name,
      namespace: 'default',
      description: 'Declared',
      annotations: {
        [ANNOTATION_LOCATION]: 'url:https://git.example.org/models.yaml',
        [ANNOTATION_ORIGIN_LOCATION]: 'url:https://git.example.org/models.yaml',
      },
    },
    spec: { type: 'classification', lifecycle: 'production', owner: 'team' },
  };
}

/** The registry's feed: one row per ref, with the number of its last change. */
export class FakeFeed {
  /** `after` of every question. */
  readonly asked: number[] = [];
  #seq = 0;
  readonly #rows = new Map<string, CatalogChange>();

  upsert(...entities: Entity[]): void {
    for (const entity of entities) {
      this.#put({
        type: 'upsert',
        entityRef: stringifyEntityRef(entity),
        entity,
      });
    }
  }

  remove(entityRef: string): void {
    this.#put({ type: 'remove', entityRef });
  }

  replace(entityRef: string, replacedBy: string): void {
    this.#put({ type: 'replaced', entityRef, replacedBy });
  }

  list(after: number, limit: number): CatalogChange[] {
    this.asked.push(after);
    return [...this.#rows.values()]
      .filter(row => row.seq > after)
      .sort((left, right) => left.seq - right.seq)
      .slice(0, limit);
  }

  #put(change: Omit<CatalogChange, 'seq'>): void {
    this.#seq += 1;
    this.#rows.set(change.entityRef, { ...change, seq: this.#seq });
  }
}
