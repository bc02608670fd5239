import { createVersionReader } from '../rubrics';
import { toCatalogEntity } from '../subjects/toCatalogEntity';
import type { EvaluationContext, EvaluationOptions } from './context';

/** Works out what evaluations have in common. */
export function createContext(options: EvaluationOptions): EvaluationContext {
  const { mirror, book, clock = Date.now } = options;
  return {
    ...options,
    clock,
    readVersion: createVersionReader(),
    definitions: new Map(book.facts.map(fact => [fact.id, fact])),
    async readEntities(entityRefs, { tx } = {}) {
      if (entityRefs.length === 0) {
        return new Map();
      }
      const found = await mirror.getEntities([...entityRefs], { tx });
      return new Map(
        [...found].map(([ref, entity]) => [ref, toCatalogEntity(entity)]),
      );
    },
  };
}
