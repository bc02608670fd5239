import type { FactValue } from '@waymark/plugin-maturity-common';
import {
  createEntityBook,
  type EntityReader,
  readCatalogFacts,
  readPeople,
} from '@waymark/plugin-mlops-common';
import {
  buildersOf,
  type EntityRaci,
  raciFacts,
} from '@waymark/plugin-raci-common';
import type { PlannedEntity } from './readDescriptors';

/**
 * What the portal will know of a project's entity without anything having run:
 * what the entities say of themselves and of each other, and who acts. By the
 * very rules that facts of existing entities are told by.
 *
 * @param options - `read`: of the catalog as it would be; `raci` as far as it
 * is known; `now` in milliseconds since 1970
 * @returns the facts by their whole ids, such as `catalog/owner-exists`
 */
export async function foreseeFacts(options: {
  entity: PlannedEntity;
  read: EntityReader;
  raci?: EntityRaci;
  now: number;
  signal?: AbortSignal;
}): Promise<Record<string, FactValue>> {
  const { entity, read, now, signal } = options;
  const { entityRef } = entity;
  const [told, acts] = await Promise.all([
    readCatalogFacts({
      entities: await read([entityRef], { signal }),
      read,
      now,
      signal,
    }),
    foreseeRaci(options),
  ]);
  return {
    ...named('catalog', told.get(entityRef)),
    ...named('raci', acts),
  };
}

async function foreseeRaci({
  read,
  raci,
  now,
  signal,
}: Parameters<typeof foreseeFacts>[0]) {
  if (!raci) {
    return undefined;
  }
  const book = createEntityBook(read, signal);
  return raciFacts({
    // Nobody has been asked to take over what does not exist.
    detail: { ...raci, handovers: [] },
    overdue: 0,
    people: await readPeople(book, buildersOf(raci), now),
  });
}

function named(source: string, facts: object = {}): Record<string, FactValue> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [`${source}/${name}`, value]),
  );
}
