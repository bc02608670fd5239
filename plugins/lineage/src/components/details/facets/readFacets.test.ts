import type { FacetValue } from '@waymark/plugin-lineage-common';
import fc from 'fast-check';
import { readFacets } from './readFacets';

const facet = (name: string, body: object): FacetValue => ({
  name,
  at: '2026-03-01T00:00:00Z',
  body: body as FacetValue['body'],
});

describe('readFacets', () => {
  it('reads the standard ones', () => {
    const known = readFacets([
      facet('documentation', { description: 'Who left' }),
      facet('ownership', { owners: [{ name: 'team:data', type: 'OWNER' }] }),
      facet('schema', {
        fields: [
          { name: 'id', type: 'BIGINT' },
          { name: 'address', fields: [{ name: 'city', type: 'TEXT' }] },
        ],
      }),
      facet('dataQualityAssertions', {
        assertions: [
          { assertion: 'not_null', column: 'id', success: true },
          { assertion: 'unique', success: false, expected: 10, actual: 9 },
        ],
      }),
      facet('dataQualityMetrics', {
        rowCount: 10,
        columnMetrics: { id: { nullCount: 0 } },
      }),
    ]);
    expect(known).toEqual({
      documentation: 'Who left',
      owners: [{ name: 'team:data', type: 'OWNER' }],
      fields: [
        expect.objectContaining({ name: 'id', type: 'BIGINT', level: 0 }),
        expect.objectContaining({ name: 'address', level: 0 }),
        expect.objectContaining({ name: 'city', level: 1 }),
      ],
      assertions: [
        expect.objectContaining({ assertion: 'not_null', success: true }),
        expect.objectContaining({
          success: false,
          expected: '10',
          actual: '9',
        }),
      ],
      metrics: [
        { name: 'rowCount', value: '10' },
        { name: 'id: nullCount', value: '0' },
      ],
      others: [],
    });
  });

  it('shows what it cannot read as it was said', () => {
    const said = [
      facet('schema', { fields: 'none' }),
      facet('documentation', {}),
      facet('acme_cost', { euros: 3 }),
    ];
    expect(readFacets(said).others).toEqual(said);
  });

  it('takes whatever anybody wrote', () => {
    const names = fc.constantFrom(
      'documentation',
      'ownership',
      'schema',
      'dataQualityAssertions',
      'dataQualityMetrics',
    );
    fc.assert(
      fc.property(names, fc.object(), fc.anything(), (name, body, inner) => {
        const bodies = [
          body,
          { fields: inner, owners: inner, assertions: inner },
          { fields: [inner], owners: [inner], assertions: [inner] },
          { description: inner, columnMetrics: { a: inner } },
        ];
        for (const said of bodies) {
          const known = readFacets([facet(name, said)]);
          for (const field of known.fields) {
            expect(typeof field.name).toBe('string');
          }
        }
      }),
    );
  });
});
