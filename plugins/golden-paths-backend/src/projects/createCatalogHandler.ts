import {
  ANNOTATION_LOCATION,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type {
  MirrorChange,
  MirrorEntity,
  MirrorHandler,
} from '@waymark/plugin-catalog-mirror-node';
import {
  ANNOTATION_SOURCE_TEMPLATE,
  ANNOTATION_TEMPLATE_VERSION,
} from '@waymark/plugin-golden-paths-common';
import type { Knex } from 'knex';
import type { ReceiptRow } from '../database/tables';
import type { ProjectEntity, ProjectStore } from './types';

/** Follows the catalog: what was made from a template is a project. */
export function createCatalogHandler(options: {
  knex: Knex;
  projects: ProjectStore;
}): MirrorHandler {
  const { knex, projects } = options;
  return {
    id: 'golden-paths-projects',
    async onChanges(changes) {
      for (const { type, entityRef, replacedBy } of changes) {
        if (type === 'replaced' && replacedBy) {
          await knex<ReceiptRow>('receipts')
            .where({ project: entityRef })
            .update({ project: replacedBy });
        }
      }
      const latest = latestOf(changes);
      const present = [...latest.values()].flatMap(
        entity => (entity && toProjectEntity(entity)) ?? [],
      );
      const made = new Set(present.map(({ entityRef }) => entityRef));
      await projects.takeEntities({
        present,
        gone: [...latest.keys()].filter(ref => !made.has(ref)),
      });
    },
  };
}

/**
 * An entity that says which template made it, and of which it is known where
 * it is written. Undefined for others, and for a ref that is none. Pure.
 */
export function toProjectEntity(
  entity: MirrorEntity,
): ProjectEntity | undefined {
  const { annotations, entityRef, name, title, owner } = entity;
  const location = annotations[ANNOTATION_LOCATION];
  const templateRef = fullRef(annotations[ANNOTATION_SOURCE_TEMPLATE]);
  const templateVersion = annotations[ANNOTATION_TEMPLATE_VERSION];
  return location && templateRef
    ? {
        entityRef,
        title: title ?? name,
        location,
        templateRef,
        ...(owner && { owner }),
        ...(templateVersion && { templateVersion }),
      }
    : undefined;
}

function fullRef(text: string | undefined): string | undefined {
  try {
    return text
      ? stringifyEntityRef(parseEntityRef(text, { defaultKind: 'template' }))
      : undefined;
  } catch {
    return undefined;
  }
}

/** The last state of each entity that came, changed or went. Pure. */
function latestOf(
  changes: readonly MirrorChange[],
): Map<string, MirrorEntity | undefined> {
  return new Map(
    changes
      .filter(({ type }) => type !== 'replaced')
      .map(({ entityRef, entity }) => [entityRef, entity]),
  );
}
