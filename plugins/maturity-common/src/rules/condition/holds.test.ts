import fc from 'fast-check';
import type { FactValue } from '../../facts';
import { CONDITION_OPERATORS } from '../../rubric';
import type { ConditionOperator } from '../../rubric';
import { holds } from './holds';
import { RuleEngine } from './RuleEngine';
import { toRule } from './toRule';

const scalars = fc.oneof(
  fc.boolean(),
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom('', 'a', 'b', '3', '2026-11-20T10:00:00.000Z', '2026-11-22'),
  fc.constant(null),
);
const lists = fc.array(fc.constantFrom('a', 'b', '3'), { maxLength: 3 });

// What a rubric can ask: lists on the right of `in`, on the left of `contains`.
const comparisons = fc
  .constantFrom<ConditionOperator>(...CONDITION_OPERATORS)
  .chain(operator =>
    fc.record({
      operator: fc.constant(operator),
      left: fc.oneof<fc.Arbitrary<FactValue>[]>(scalars, lists),
      right:
        operator === 'in' || operator === 'notIn'
          ? fc.array(
              fc.oneof(
                fc.integer({ min: -3, max: 3 }),
                fc.constantFrom('a', '3'),
              ),
              { minLength: 1, maxLength: 3 },
            )
          : scalars,
    }),
  );

describe('holds', () => {
  it('comes to what json-rules-engine comes to', async () => {
    await fc.assert(
      fc.asyncProperty(comparisons, async ({ operator, left, right }) => {
        const rule = toRule(
          'only',
          { fact: 's/f', operator, value: right },
          () => false,
        );
        const results = await new RuleEngine([rule]).ask(() => left);

        expect(holds(operator, left, right)).toBe(results.get('only')?.result);
      }),
      { numRuns: 500 },
    );
  });
});
