import type { Entity } from '@backstage/catalog-model';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import type { FilterPredicate } from '@backstage/filter-predicates';

/** Tracks give the same predicate to all their checks: it is asked once. */
export class Predicates {
  readonly list: ((entity: Entity) => boolean)[] = [];
  private readonly known = new Map<string, number>();

  add(predicate: FilterPredicate): number {
    const key = JSON.stringify(predicate);
    const found = this.known.get(key);
    if (found !== undefined) {
      return found;
    }
    this.known.set(key, this.list.length);
    this.list.push(filterPredicateToFilterFunction<Entity>(predicate));
    return this.list.length - 1;
  }
}
