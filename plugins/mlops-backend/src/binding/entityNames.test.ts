import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import fc from 'fast-check';
import { candidateRefs, hashedName, plainName } from './entityNames';

describe('names of discovered entities', () => {
  const identity = {
    sourceId: 'prod',
    kind: 'model' as const,
    objectId: 'id-1',
  };

  it.each([
    ['churn', 'churn'],
    ['Churn Risk v2', 'churn-risk-v2'],
    ['prod.ml.churn', 'prod.ml.churn'],
    ['snake_case', 'snake_case'],
    ['  spaces  and / slashes ', 'spaces-and-slashes'],
    ['Überlebensanalyse', 'uberlebensanalyse'],
    ['straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['crème brûlée', 'creme-brulee'],
    ['ﬁnance', 'finance'],
    ['İstanbul', 'istanbul'],
    ['.hidden-', 'hidden'],
    ['模型', undefined],
    ['🙂', undefined],
    ['x'.repeat(63), 'x'.repeat(63)],
    ['x'.repeat(64), undefined],
  ])('makes %j plain as %j', (name, expected) => {
    expect(plainName(name)).toBe(expected);
  });

  it('appends a hash to what would be cut or has nothing left', () => {
    expect(hashedName('x'.repeat(64), identity)).toMatch(/^x{54}-[0-9a-f]{8}$/);
    expect(hashedName('模型', identity)).toMatch(/^model-[0-9a-f]{8}$/);
    expect(hashedName(`${'x'.repeat(53)}-y`, identity)).toMatch(
      /^x{53}-[0-9a-f]{8}$/,
    );
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.string({ maxLength: 120 }),
  );

  it('are valid, whatever the source calls it', () => {
    fc.assert(
      fc.property(anyText, anyText, (name, objectId) => {
        const refs = candidateRefs({
          name,
          namespace: 'default',
          identity: { ...identity, objectId },
        });
        expect(refs.length).toBeGreaterThanOrEqual(2);
        for (const ref of refs) {
          expect(ref).toBe(ref.toLocaleLowerCase('en-US'));
          expect(
            KubernetesValidatorFunctions.isValidObjectName(ref.split('/')[1]),
          ).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('with a hash differ for different objects and stay for the same one', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (name, one, other) => {
        const named = (objectId: string) =>
          hashedName(name, { ...identity, objectId });
        expect(named(one)).toBe(named(one));
        expect(named(one) === named(other)).toBe(one === other);
        expect(hashedName(name, { ...identity, sourceId: 'lab' })).not.toBe(
          hashedName(name, identity),
        );
      }),
    );
  });
});
