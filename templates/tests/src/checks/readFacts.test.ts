import { fitsFact, readFacts } from './readFacts';

it('reads the facts of every source', () => {
  const facts = readFacts();
  expect(facts.get('repository/readme')).toBe('boolean');
  expect(facts.get('catalog/pipelines')).toBe('number, pipelines');
  expect(facts.get('repository/ci-systems')).toBe('list');
});

it.each([
  [true, 'boolean', true],
  ['true', 'boolean', false],
  [3, 'number, runs', true],
  ['', 'number, runs', false],
  [['a'], 'list', true],
  ['pip', '`poetry`, `pip`', true],
  ['conda', '`poetry`, `pip`', false],
  [null, 'text', true],
  [true, undefined, false],
])('finds that %j fits %s: %s', (value, type, fits) => {
  expect(fitsFact(value, type)).toBe(fits);
});
