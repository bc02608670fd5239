import type { FilterPredicate } from '@backstage/filter-predicates';
import { predicateTerm, type PredicatePart } from './predicateTerm';
import type { Term } from './term';

const say = ({ path, asks, values }: PredicatePart) =>
  [path, asks, ...values].join(' ');

describe('predicateTerm', () => {
  it.each<[string, FilterPredicate, Term]>([
    ['a value', { kind: 'Model' }, { text: 'kind in Model' }],
    [
      'several values',
      { 'spec.type': { $in: ['a', 'b'] } },
      { text: 'spec.type in a b' },
    ],
    [
      'what is given',
      { 'spec.card': { $exists: true } },
      { text: 'spec.card exists' },
    ],
    [
      'what is not given',
      { 'spec.card': { $exists: false } },
      { text: 'spec.card missing' },
    ],
    [
      'a beginning',
      { 'metadata.name': { $hasPrefix: 'x-' } },
      { text: 'metadata.name prefix x-' },
    ],
    [
      'what is among others',
      { 'metadata.tags': { $contains: 'gpu' } },
      { text: 'metadata.tags has gpu' },
    ],
    [
      'an owner by the relation',
      {
        relations: {
          $contains: {
            type: 'ownedBy',
            targetRef: { $in: ['group:default/a', 'group:default/b'] },
          },
        },
      },
      { text: 'owner in group:default/a group:default/b' },
    ],
    [
      'another relation as it is written',
      { relations: { $contains: { type: 'usedBy' } } },
      { text: 'relations has {"type":"usedBy"}' },
    ],
    [
      'several parts, side by side or not',
      {
        $any: [
          { kind: 'Model', 'spec.type': 'x' },
          { $not: { kind: 'Dataset' } },
        ],
      },
      {
        join: 'any',
        terms: [
          {
            join: 'all',
            terms: [{ text: 'kind in Model' }, { text: 'spec.type in x' }],
          },
          { join: 'not', terms: [{ text: 'kind in Dataset' }] },
        ],
      },
    ],
  ])('says %s', (_, predicate, term) => {
    expect(predicateTerm(predicate, say)).toEqual(term);
  });
});
