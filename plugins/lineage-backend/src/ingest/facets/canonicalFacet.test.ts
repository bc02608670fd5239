import fc from 'fast-check';
import { LIMITS } from '../limits';
import { canonicalFacet } from './canonicalFacet';

const read = (facet: Record<string, unknown>) =>
  JSON.parse(canonicalFacet(facet));

describe('canonicalFacet', () => {
  it('is the same text for the same facet, and says the same', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }), {
          maxKeys: 8,
        }),
        facet => {
          const plain = JSON.parse(JSON.stringify(facet));
          const backwards = Object.fromEntries(Object.entries(plain).reverse());
          expect(canonicalFacet(backwards)).toBe(canonicalFacet(plain));
          expect(read(plain)).toEqual(plain);
        },
      ),
    );
  });

  it('writes what no database keeps as JSON escapes it', () => {
    expect(canonicalFacet({ text: 'a\0b\ud800' })).toBe(
      '{"text":"a\\u0000b\\ud800"}',
    );
  });

  it('says what it cut of lists, texts, objects and depth', () => {
    const keys = Object.fromEntries(
      Array.from({ length: 2_000 }, (_, i) => [`k${i}`, 1]),
    );
    let deep: unknown = 1;
    for (let level = 0; level < 40; level++) {
      deep = { deep };
    }
    const short = read({
      'a/b': { list: Array.from({ length: 1_500 }, () => 1) },
      text: 'x'.repeat(30_000),
      keys,
      tree: deep,
    });
    expect(short['a/b'].list).toHaveLength(LIMITS.facetItems);
    expect(short.text).toHaveLength(LIMITS.facetText);
    expect(Object.keys(short.keys)).toHaveLength(LIMITS.facetItems);
    expect(short._shortened).toEqual({
      '/a~1b/list': 1_500,
      '/keys': 2_000,
      '/text': 30_000,
      [`/tree${'/deep'.repeat(19)}`]: 21,
    });
  });

  it('never splits a character', () => {
    const { text } = read({
      text: `${'x'.repeat(LIMITS.facetText - 1)}\u{1f600} and more`,
    });
    expect(text).toBe('x'.repeat(LIMITS.facetText - 1));
  });

  it('stays within its limit, give or take one text', () => {
    const rows = Array.from({ length: 900 }, () => ({ note: 'x'.repeat(500) }));
    const body = canonicalFacet({ rows, more: rows });
    expect(body.length).toBeLessThan(
      LIMITS.facetBody + LIMITS.facetText + 1_000,
    );
    expect(JSON.parse(body)._shortened).toMatchObject({ '/more': 900 });
  });
});
