import {
  filterPredicateToFilterFunction,
  type FilterPredicate,
} from '@backstage/filter-predicates';
import fc from 'fast-check';
import { churnModel } from '../../fixtures';
import { readScope, SCOPE_PARTS, writeScope, type Scope } from './scope';

const scopes = fc.record(
  Object.fromEntries(
    SCOPE_PARTS.map(part => [
      part,
      fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }),
    ]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Scope>;

describe('writeScope', () => {
  it('means everything where nothing narrows', () => {
    expect(writeScope({})).toBeUndefined();
    expect(writeScope({ kind: [] })).toBeUndefined();
  });

  it('is read back as it was', () => {
    fc.assert(
      fc.property(scopes, scope =>
        expect(readScope(writeScope(scope))).toEqual(scope),
      ),
    );
  });

  it.each<[Scope, boolean]>([
    [{ kind: ['model'] }, true],
    [{ kind: ['dataset'] }, false],
    [{ kind: ['dataset', 'model'], type: ['classifier'] }, true],
    [{ lifecycle: ['production'], owner: ['group:default/insight'] }, true],
    [{ lifecycle: ['production'], owner: ['group:default/crm'] }, false],
  ])('hits what it says: %j', (scope, hit) => {
    const filter = filterPredicateToFilterFunction(writeScope(scope)!);
    expect(filter(churnModel)).toBe(hit);
  });
});

describe('readScope', () => {
  it('reads a scope that was written by hand', () => {
    expect(
      readScope({ kind: 'Model', 'spec.lifecycle': 'production' }),
    ).toEqual({ kind: ['Model'], lifecycle: ['production'] });
  });

  it.each<FilterPredicate>([
    { $any: [{ kind: 'Model' }, { kind: 'Dataset' }] },
    { $not: { kind: 'Model' } },
    { 'metadata.tags': { $contains: 'gpu' } },
    { 'spec.type': { $exists: true } },
    { relations: { $contains: { type: 'ownedBy' } } },
    { relations: { $contains: { type: 'usedBy', targetRef: 'model:a/b' } } },
    { $all: [{ kind: 'Model' }, { kind: 'Dataset' }] },
  ])('leaves alone what the form cannot show: %j', predicate => {
    expect(readScope(predicate)).toBeUndefined();
  });
});
