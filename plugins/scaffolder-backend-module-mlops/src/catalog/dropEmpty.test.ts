import type { JsonValue } from '@backstage/types';
import { dropEmpty } from './dropEmpty';

describe('dropEmpty', () => {
  it.each<[string, JsonValue, JsonValue | undefined]>([
    ['empty texts', { a: '', b: ' \n', c: 'x' }, { c: 'x' }],
    ['nulls', { a: null, b: [null, 1] }, { b: [1] }],
    ['empty lists and objects, from within', { a: [{ b: [''] }] }, undefined],
    ['nothing that is an answer', { a: false, b: 0 }, { a: false, b: 0 }],
    ['not the blanks in a text', { a: ' x ' }, { a: ' x ' }],
  ])('drops %s', (_, given, expected) => {
    expect(dropEmpty(given)).toEqual(expected);
  });
});
