import {
  type TemplateEntityV1beta3,
  templateEntityV1beta3Validator,
} from '@backstage/plugin-scaffolder-common';
import {
  ANNOTATION_TEMPLATE_VERSION,
  type FileTree,
} from '@waymark/plugin-golden-paths-common';
import { isMap, isScalar, type Document, parseAllDocuments, visit } from 'yaml';
import { sha256 } from '../hash';

/** A template with what names its content. */
export interface DescribedTemplate {
  entity: TemplateEntityV1beta3;
  version?: string;
  hash: string;
}

/**
 * A template as the file beside its skeleton has it. The catalog reads that
 * file in its own time: taken from there, the new skeleton would for minutes
 * be rendered by the old steps, and counted as a content of its own.
 *
 * The catalog's is taken where the file is not a whole Template by itself
 * (`$text` and the like are filled in by the catalog).
 *
 * @param treeId - of the files, from the content store.
 */
export async function describeTemplate(
  entity: TemplateEntityV1beta3,
  {
    files,
    treeId,
    location,
  }: { files: FileTree; treeId: string; location: string },
): Promise<DescribedTemplate> {
  const own = await findOwn(entity, { files, location });
  const described = own ?? entity;
  const version =
    described.metadata.annotations?.[ANNOTATION_TEMPLATE_VERSION] || undefined;
  return {
    entity: described,
    ...(version && { version }),
    hash: own
      ? treeId
      : sha256(JSON.stringify([treeId, version ?? null, entity.spec])),
  };
}

async function findOwn(
  entity: TemplateEntityV1beta3,
  { files, location }: { files: FileTree; location: string },
): Promise<TemplateEntityV1beta3 | undefined> {
  const file = files.get(fileNameOf(location));
  if (!file) {
    return undefined;
  }
  const documents = parseAllDocuments(new TextDecoder().decode(file.content));
  if (!Array.isArray(documents)) {
    return undefined;
  }
  const document = documents.find(one => isOf(one, entity));
  if (!document || document.errors.length > 0 || hasPlaceholder(document)) {
    return undefined;
  }
  const written = document.toJS() as TemplateEntityV1beta3;
  const own = {
    ...entity,
    apiVersion: written.apiVersion,
    metadata: {
      ...entity.metadata,
      ...written.metadata,
      namespace: entity.metadata.namespace,
      // Where it lies is said by the catalog; the rest by the file.
      annotations: {
        ...keptBy('backstage.io/managed-by', entity.metadata.annotations),
        ...written.metadata.annotations,
      },
    },
    spec: written.spec,
  };
  return (await templateEntityV1beta3Validator.check(own)) ? own : undefined;
}

/** Its annotations whose key begins with `prefix`. */
function keptBy(
  prefix: string,
  annotations: Record<string, string> = {},
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(annotations).filter(([key]) => key.startsWith(prefix)),
  );
}

function isOf(document: Document, { metadata }: TemplateEntityV1beta3) {
  return (
    isMap(document.contents) &&
    document.get('kind') === 'Template' &&
    document.getIn(['metadata', 'name']) === metadata.name &&
    (document.getIn(['metadata', 'namespace']) ?? 'default') ===
      (metadata.namespace ?? 'default')
  );
}

/** Whether the catalog puts something in: a map whose one key is `$…`. */
function hasPlaceholder(document: Document): boolean {
  let found = false;
  visit(document, {
    Map(_, { items }) {
      const [first] = items;
      const key = first && isScalar(first.key) ? first.key.value : undefined;
      if (
        items.length === 1 &&
        typeof key === 'string' &&
        key.startsWith('$') &&
        key !== '$ref'
      ) {
        found = true;
        return visit.BREAK;
      }
      return undefined;
    },
  });
  return found;
}

/** Name of the file that a location names, without query and fragment. */
function fileNameOf(location: string): string {
  const path = location.replace(/[?#].*$/, '');
  return decodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
}
