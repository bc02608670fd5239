import type {
  MirrorChange,
  MirrorEntity,
} from '@waymark/plugin-catalog-mirror-node';

/** An entity as the mirror has it; `related` are its relations. */
export function entity(
  entityRef: string,
  more: Partial<MirrorEntity> & { related?: [string, string][] } = {},
): MirrorEntity {
  const { related = [], ...rest } = more;
  const [kind, name] = entityRef.split(/:default\//);
  return {
    entityRef,
    etag: '',
    kind,
    namespace: 'default',
    name,
    tags: [],
    annotations: {},
    spec: {},
    relations: related.map(([type, targetRef]) => ({ type, targetRef })),
    ...rest,
  };
}

/** Changes that bring entities. */
export const put = (...entities: MirrorEntity[]): MirrorChange[] =>
  entities.map((item, index) => ({
    seq: index + 1,
    type: 'changed',
    entityRef: item.entityRef,
    entity: item,
  }));

/** A change that takes an entity away. */
export const remove = (entityRef: string): MirrorChange => ({
  seq: 1,
  type: 'removed',
  entityRef,
});
