import { readPath } from './readPath';

describe('readPath', () => {
  it.each([
    ['spec.product', ['spec', 'product']],
    ['spec.product.sla', ['spec', 'product', 'sla']],
    ['metadata.description', ['metadata', 'description']],
  ])('reads %s', (section, keys) => {
    expect(readPath(section)).toEqual(keys);
  });

  it.each([
    '',
    'spec',
    'kind',
    'metadata.name',
    'metadata.annotations',
    'spec.a..b',
    'spec.__proto__',
    'status.x',
  ])('refuses %p and says what it takes', section => {
    expect(() => readPath(section)).toThrow(/expected one of spec/);
  });
});
