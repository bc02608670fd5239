import { parseEntityRef } from '@backstage/catalog-model';
import type {
  MirrorChange,
  MirrorHandler,
} from '@waymark/plugin-catalog-mirror-node';
import {
  ANNOTATION_SOURCE_ID,
  ANNOTATION_SOURCE_OBJECT,
} from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import { inTransaction } from '@waymark/plugin-bulk-rows-node';
import type { BindingOptions } from './createObjectBinder';
import { isDiscovered, objectKindOf } from './declarations';
import { rebindObjects } from './rebindObjects';
import { republishMentions } from './republishMentions';

const PARTY = /^(group|user):/;

/**
 * Keeps bindings true when the catalog changes: a declaration that appears
 * takes its object over, one that changes or goes lets it go; and what other
 * discovered entities say of owners and neighbours follows.
 */
export function createBindingHandler(
  options: BindingOptions & { knex: Knex },
): MirrorHandler {
  const { knex, clock = Date.now } = options;
  return {
    id: 'object-binding',
    async onChanges(changes, { signal }) {
      const now = new Date(clock()).toISOString();
      const objects = new Map<string, Set<string>>();
      const mention = (sourceId: string, ...names: string[]) => {
        const known = objects.get(sourceId) ?? new Set();
        names.forEach(name => known.add(name));
        objects.set(sourceId, known);
      };

      const ofOurKinds = changes.filter(isOfOurKinds);
      if (ofOurKinds.length > 0) {
        const rebound = await inTransaction(knex, tx =>
          rebindObjects(tx, { ...options, changes: ofOurKinds, now }),
        );
        rebound.forEach(row => mention(row.source_id, row.object_id, row.name));
        for (const { type, entity } of ofOurKinds) {
          // A neighbour that arrived after the object that mentions it.
          if (type === 'added' && entity && isDiscovered(entity)) {
            const { annotations, title } = entity;
            mention(
              annotations[ANNOTATION_SOURCE_ID],
              annotations[ANNOTATION_SOURCE_OBJECT],
              title ?? entity.name,
            );
          }
        }
      }
      const refs = new Set(
        changes
          .filter(
            change =>
              objectKindOf(kindOf(change)) &&
              (change.type === 'removed' || change.type === 'replaced'),
          )
          .map(change => change.entityRef),
      );
      const owners = new Set(
        changes
          .filter(
            ({ type, entityRef }) =>
              (type === 'added' || type === 'removed') && PARTY.test(entityRef),
          )
          .map(({ entityRef }) => parseEntityRef(entityRef).name),
      );
      if (owners.size > 0 || objects.size > 0 || refs.size > 0) {
        await republishMentions({
          ...options,
          mentions: { owners, objects, refs },
          now,
          signal,
        });
      }
    },
  };
}

function isOfOurKinds(change: MirrorChange): boolean {
  return (
    change.type !== 'replaced' && objectKindOf(kindOf(change)) !== undefined
  );
}

function kindOf({ entityRef }: MirrorChange): { kind: string } {
  return { kind: entityRef.split(':')[0] };
}
