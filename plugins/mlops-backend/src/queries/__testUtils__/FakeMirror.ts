import type {
  CatalogMirror,
  MirrorEntity,
  MirrorHandler,
} from '@waymark/plugin-catalog-mirror-node';

/** An entity as the mirror keeps it, with what a test does not care about. */
export function mirrorEntity(
  entityRef: string,
  parts: Partial<MirrorEntity> = {},
): MirrorEntity {
  const [, kind, namespace, name] =
    /^([^:]+):([^/]+)\/(.+)$/.exec(entityRef) ?? [];
  return {
    entityRef,
    etag: 'e',
    kind: kind.charAt(0).toUpperCase() + kind.slice(1),
    namespace,
    name,
    tags: [],
    annotations: {},
    spec: {},
    relations: [],
    ...parts,
  };
}

type Used = Pick<
  CatalogMirror,
  'addHandler' | 'getEntities' | 'queryEntities' | 'visible'
>;

/**
 * The mirror's interface over a list of entities in memory, with a policy
 * that a test chooses.
 */
export class FakeMirror implements Used {
  readonly handlers: MirrorHandler[] = [];
  readonly entities = new Map<string, MirrorEntity>();
  /** `all`, `none`, or the refs the asker may see. */
  policy: 'all' | 'none' | ReadonlySet<string> = 'all';
  /** How many refs each question about visibility named. */
  readonly asked: number[] = [];

  constructor(entities: MirrorEntity[] = []) {
    entities.forEach(entity => this.entities.set(entity.entityRef, entity));
  }

  addHandler(handler: MirrorHandler) {
    this.handlers.push(handler);
  }

  async getEntities(refs: string[]) {
    return new Map(
      refs.flatMap(ref => {
        const entity = this.entities.get(ref);
        return entity ? [[ref, entity] as const] : [];
      }),
    );
  }

  async queryEntities(
    options: { kinds?: string[]; limit?: number; cursor?: string } = {},
  ) {
    const { kinds, limit = 100, cursor = '' } = options;
    const items = [...this.entities.values()]
      .filter(entity => !kinds || kinds.includes(entity.kind))
      .filter(entity => entity.entityRef > cursor)
      .sort((a, b) => (a.entityRef < b.entityRef ? -1 : 1));
    return {
      items: items.slice(0, limit),
      nextCursor: items.length > limit ? items[limit - 1].entityRef : undefined,
    };
  }

  async visible(_credentials: unknown, refs: string[]) {
    const { policy } = this;
    this.asked.push(refs.length);
    if (typeof policy === 'string') {
      return { decision: policy, allows: () => policy === 'all' };
    }
    return {
      decision: 'some' as const,
      allows: (ref: string) => refs.includes(ref) && policy.has(ref),
    };
  }
}
