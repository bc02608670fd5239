import { findFields } from './findFields';

const fields = [
  { name: 'Monthly_Fee', type: 'decimal(10,2)', description: 'In euros' },
  { name: 'name', type: 'string', classification: 'personal' },
  { name: 'اسم', type: 'string' },
];
const found = (q: string) => findFields(fields, q).map(field => field.name);

describe('findFields', () => {
  it.each([
    ['', ['Monthly_Fee', 'name', 'اسم']],
    ['   ', ['Monthly_Fee', 'name', 'اسم']],
    ['FEE', ['Monthly_Fee']],
    ['euros decimal(', ['Monthly_Fee']],
    ['personal', ['name']],
    ['string name', ['name']],
    ['اسم', ['اسم']],
    ['<script>', []],
    // Words of two fields must not be taken for one of a single field.
    ['decimal string', []],
  ])('of "%s" finds %j', (q, names) => {
    expect(found(q)).toEqual(names);
  });
});
