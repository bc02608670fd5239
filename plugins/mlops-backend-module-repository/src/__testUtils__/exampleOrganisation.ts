import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import { parseAllDocuments } from 'yaml';
import { MemoryRepositories } from './MemoryRepositories';

const EXAMPLES = resolve(__dirname, '../../../../examples');
const ROOT = 'https://git.example.org/tideway/tree/main/';

/**
 * The example organisation as its files stand in this repository: a host that
 * serves them and the entities that the catalog would make of them.
 */
export function exampleOrganisation(): {
  host: MemoryRepositories;
  entities: Entity[];
} {
  const host = new MemoryRepositories({ root: ROOT });
  for (const path of filesBelow(EXAMPLES)) {
    const name = relative(EXAMPLES, path).split(sep).join('/');
    host.files.set(name, readFileSync(path, 'utf8'));
  }
  const entities = [...host.files].flatMap(([path, text]) =>
    path.endsWith('catalog-info.yaml') ? entitiesOf(path, text) : [],
  );
  return { host, entities };
}

function entitiesOf(path: string, text: string): Entity[] {
  return parseAllDocuments(text).flatMap(document => {
    const entity = document.toJS() as Entity | null;
    if (!entity) {
      return [];
    }
    entity.metadata.annotations = {
      ...entity.metadata.annotations,
      'backstage.io/managed-by-location': `url:${ROOT}${path}`,
    };
    return [entity];
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.name === '__pycache__' || entry.name.startsWith('.')) {
      return [];
    }
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
