import { digestOf } from '@waymark/plugin-bulk-rows-node';
import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import type { SubjectRow } from '../database';
import { toCatalogEntity } from './toCatalogEntity';

/** What the catalog says of a subject. */
export type DescribedSubject = Omit<SubjectRow, 'first_seen' | 'settled_at'>;

/**
 * What lists and filters need of an entity. The etag is over what evaluation
 * may look at, since an etag of an author's own never changes. Pure.
 * @param domain - its own, or its system's
 */
export function describeSubject(
  entity: MirrorEntity,
  domain: string | undefined,
): DescribedSubject {
  const { entityRef, name, title } = entity;
  return {
    entity_ref: entityRef,
    kind: lower(entity.kind),
    namespace: lower(entity.namespace),
    name,
    title: title ?? null,
    sort_key: lower(title ?? name),
    words: lower(`${title ?? ''} ${name} ${entityRef}`.trim()),
    type: entity.type ?? null,
    lifecycle: entity.lifecycle ?? null,
    owner: entity.owner ?? null,
    system: entity.system ?? null,
    domain: domain ?? null,
    etag: digestOf(toCatalogEntity(entity)),
  };
}

/** True when a row says something else than what is stored. Pure. */
export function differs(
  stored: SubjectRow | undefined,
  fresh: DescribedSubject,
): boolean {
  return (
    !stored ||
    (Object.keys(fresh) as (keyof DescribedSubject)[]).some(
      column => stored[column] !== fresh[column],
    )
  );
}

function lower(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
