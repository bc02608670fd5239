import type { Entity } from '@backstage/catalog-model';
import { createEntityBook, type EntityReader } from '../createEntityBook';
import { readPeople } from '../people';
import { type CatalogFacts, catalogFacts } from './catalogFacts';
import {
  inputOwnersOf,
  ownerOf,
  stakeholdersOf,
  surroundingRefsOf,
} from './refsOf';

/**
 * Tells what entities say of themselves, and whether what they name is there:
 * owners with their people, stakeholders, data sets, pipelines. Related
 * entities are read once for all of them.
 *
 * @param options - `entities`: whole, by their refs, each with its relations;
 * `read` says who and what is in the catalog; `now` in milliseconds since 1970
 * @public
 */
export async function readCatalogFacts<T extends string>(options: {
  entities: ReadonlyMap<T, Entity>;
  read: EntityReader;
  now: number;
  signal?: AbortSignal;
}): Promise<Map<T, CatalogFacts>> {
  const { entities, read, now, signal } = options;
  const book = createEntityBook(read, signal);
  const whole = [...entities.values()];
  const refs = whole.flatMap(surroundingRefsOf);
  await book.load(refs);
  const owners = [
    ...whole,
    ...refs.flatMap(ref => book.get(ref) ?? []),
  ].flatMap(entity => ownerOf(entity) ?? []);
  const named = whole.flatMap(entity => [
    ...Object.values(stakeholdersOf(entity)),
    ...inputOwnersOf(entity),
  ]);
  const people = await readPeople(
    book,
    [...owners, ...named].filter(ref => ref !== undefined),
    now,
  );
  return new Map(
    [...entities].map(([entityRef, entity]) => [
      entityRef,
      catalogFacts({ entity, related: book.get, people }),
    ]),
  );
}
