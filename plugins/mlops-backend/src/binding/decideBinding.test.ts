import { type BindingFacts, decideBinding } from './decideBinding';

describe('decideBinding', () => {
  const facts: BindingFacts = {
    annotatedRefs: [],
    discoveredRef: 'model:default/churn',
    namesakeDeclared: false,
    discover: true,
  };

  it.each<[string, Partial<BindingFacts>, string]>([
    [
      'the connector knows best',
      { givenRef: 'model:a/given', annotatedRefs: ['model:a/b'] },
      'connector model:a/given',
    ],
    [
      'then the author who named the object',
      { annotatedRefs: ['model:b/b', 'model:a/a'], namesakeDeclared: true },
      'annotation model:a/a',
    ],
    [
      'then the author who chose the same name',
      { namesakeDeclared: true },
      'name model:default/churn',
    ],
    ['then discovery', {}, 'discovered model:default/churn'],
    ['unless it is not wanted', { discover: false }, 'none null'],
    [
      'an unwanted one still binds by name',
      { discover: false, namesakeDeclared: true },
      'name model:default/churn',
    ],
    [
      'nothing is discovered without a name',
      { discoveredRef: null },
      'none null',
    ],
  ])('%s', (_title, more, expected) => {
    const { binding, entityRef } = decideBinding({ ...facts, ...more });
    expect(`${binding} ${entityRef}`).toBe(expected);
  });
});
