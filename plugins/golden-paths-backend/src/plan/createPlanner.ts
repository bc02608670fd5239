import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { type Plan, withoutSecrets } from '@waymark/plugin-golden-paths-common';
import type { Contents } from '../contents';
import type { Renderer, Rendering } from '../rendering';
import { askFamilies, type FamilyServices } from './askFamilies';
import { checkValues } from './checkValues';
import { pickShown } from './pickShown';
import { type Descriptors, readDescriptors } from './readDescriptors';
import { readNotes } from './readNotes';
import type { Planner } from './types';

/** What a plan is put together of. */
export type PlannerOptions = FamilyServices & {
  contents: { templates: Pick<Contents['templates'], 'current'> };
  renderer: Renderer;
  catalog: Pick<CatalogService, 'getEntityByRef' | 'getEntitiesByRefs'>;
};

/** Says what a run of a template would make; see {@link Planner}. */
export function createPlanner(options: PlannerOptions): Planner {
  const { contents, renderer, catalog } = options;
  return {
    async plan({ templateRef, values }, { credentials, signal }) {
      const ref = stringifyEntityRef(
        parseEntityRef(templateRef, { defaultKind: 'template' }),
      );
      if (!(await catalog.getEntityByRef(ref, { credentials }))) {
        throw new NotFoundError(
          `No template '${ref}' is in the catalog, or you may not see it.`,
        );
      }
      const template = await contents.templates.current(ref, { signal });
      const { parameters } = template.entity.spec;
      checkValues(parameters, values);
      const rendering = await renderer.render({
        template,
        answers: withoutSecrets(parameters, values),
        whole: true,
        credentials,
        signal,
      });
      const declared = await readDescriptors(rendering.files);
      const taken = await findTaken(options, declared);
      const own =
        declared.entities.find(
          ({ entityRef }) => entityRef === rendering.record.project,
        ) ?? declared.entities[0];
      const { notes, ...families } = own
        ? await askFamilies(options, {
            entity: own,
            entities: declared.entities,
            facts: rendering.output.facts,
            credentials,
            signal,
          })
        : { notes: [] };
      return {
        files: listFiles(rendering),
        shown: pickShown(rendering.files),
        entities: toEntities(declared, taken),
        ...families,
        notes: [
          ...declared.problems.map(content => ({ title: 'Catalog', content })),
          ...notes,
          ...readNotes(rendering.output),
        ],
        passedOver: [
          ...rendering.passedOver,
          ...rendering.leftOut.map(
            path => `'${path}' is too large to be shown and compared.`,
          ),
        ],
      };
    },
  };
}

/**
 * Names that are taken. Asked with this backend's own rights: registering the
 * project would fail on an entity that its creator does not see, too.
 */
async function findTaken(
  { catalog, auth }: PlannerOptions,
  { entities }: Descriptors,
): Promise<Set<string>> {
  if (entities.length === 0) {
    return new Set();
  }
  const { items } = await catalog.getEntitiesByRefs(
    {
      entityRefs: entities.map(({ entityRef }) => entityRef),
      fields: ['kind', 'metadata.namespace', 'metadata.name'],
    },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  return new Set(
    items.flatMap(item => (item ? [stringifyEntityRef(item)] : [])),
  );
}

function toEntities(
  { entities }: Descriptors,
  taken: ReadonlySet<string>,
): Plan['entities'] {
  const refs = entities.map(({ entityRef }) => entityRef);
  return entities.map(({ entityRef, descriptor, problems }, index) => ({
    entityRef,
    kind: descriptor.kind,
    title: descriptor.metadata.title ?? descriptor.metadata.name,
    problems: [
      ...problems,
      ...(taken.has(entityRef)
        ? [`'${entityRef}' exists already; choose another name.`]
        : []),
      ...(refs.indexOf(entityRef) < index
        ? [`'${entityRef}' is declared twice in this project.`]
        : []),
    ],
  }));
}

/** The files by path, as the repository would have them. */
function listFiles({ files, root }: Rendering): Plan['files'] {
  return [...files]
    .map(([path, { content, executable }]) => ({
      path: root ? `${root}/${path}` : path,
      size: content.byteLength,
      ...(executable && { executable }),
    }))
    .sort((left, right) => (left.path < right.path ? -1 : 1));
}
