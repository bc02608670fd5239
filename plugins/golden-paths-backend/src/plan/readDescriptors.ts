import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import {
  checkEntity,
  type FileTree,
} from '@waymark/plugin-golden-paths-common';
import { parseAllDocuments } from 'yaml';

/** Where a project says what it is in the catalog. */
const DESCRIPTORS = ['catalog-info.yaml', 'catalog-info.yml'];
const MAX_ENTITIES = 50;

/** An entity that a project declares. */
export interface PlannedEntity {
  entityRef: string;
  descriptor: Entity;
  /** What its kind would refuse it for. */
  problems: string[];
}

/** What a project declares, and what of it is no entity at all. */
export interface Descriptors {
  entities: PlannedEntity[];
  problems: string[];
}

/** Reads the entities that a project declares, held to their kinds. */
export async function readDescriptors(files: FileTree): Promise<Descriptors> {
  const path = DESCRIPTORS.find(name => files.has(name));
  const file = path && files.get(path);
  if (!path || !file) {
    return {
      entities: [],
      problems: [
        `There is no ${DESCRIPTORS[0]} in the project, so that nothing of it comes into the catalog.`,
      ],
    };
  }
  const entities: PlannedEntity[] = [];
  const problems: string[] = [];
  const documents = [
    parseAllDocuments(new TextDecoder().decode(file.content)),
  ].flat();
  for (const document of documents.slice(0, MAX_ENTITIES)) {
    const [error] = 'errors' in document ? document.errors : [];
    const found = error ?? (await readOne(document.toJS()));
    if (found instanceof Error) {
      problems.push(`${path}: ${found.message}`);
    } else if (found) {
      entities.push(found);
    }
  }
  return { entities, problems };
}

async function readOne(
  descriptor: JsonObject | null,
): Promise<PlannedEntity | Error | undefined> {
  if (descriptor === null) {
    return undefined;
  }
  try {
    return {
      entityRef: stringifyEntityRef(descriptor as unknown as Entity),
      descriptor: descriptor as unknown as Entity,
      problems: await checkEntity(descriptor),
    };
  } catch (error) {
    return new Error(
      `an entity has no kind or name (${toError(error).message})`,
    );
  }
}
