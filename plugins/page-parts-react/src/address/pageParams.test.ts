import fc from 'fast-check';
import {
  createPageParams,
  readOneOf,
  readRefs,
  readSomeOf,
  readText,
  readTexts,
} from './pageParams';

interface Params {
  tab?: 'first' | 'second';
  q?: string;
  kind?: string[];
  owner?: string[];
  role?: ('a' | 'b')[];
}

const params = createPageParams<Params>(
  {
    tab: readOneOf(['first', 'second']),
    q: readText,
    kind: readTexts,
    owner: readRefs,
    role: readSomeOf(['a', 'b']),
  },
  { unsaid: { tab: 'first' } },
);

const read = (query: string) => params.read(new URLSearchParams(query));

describe('createPageParams', () => {
  it.each<[Params, string]>([
    [{}, '/page'],
    [{ tab: 'first' }, '/page'],
    [{ tab: 'second', q: 'a b' }, '/page?tab=second&q=a+b'],
    [{ kind: ['model', 'dataset'], role: [] }, '/page?kind=model&kind=dataset'],
  ])('%j is %s', (written, address) => {
    expect(params.address('/page', written)).toBe(address);
  });

  it.each<[string, Params]>([
    ['', {}],
    ['tab=third&q=&kind=', {}],
    ['role=b&role=x&role=a&role=b', { role: ['a', 'b'] }],
    ['kind=model&kind=model', { kind: ['model'] }],
    ['owner=a/b/c/d&owner=Group:Insight', { owner: ['group:default/insight'] }],
    [`q=${'x'.repeat(1_001)}`, {}],
  ])('reads %s', (query, expected) => {
    expect(read(query)).toEqual(expected);
  });

  it('takes so many values and no more', () => {
    const query = Array.from({ length: 80 }, (_, index) => `kind=k${index}`);
    expect(read(query.join('&')).kind).toHaveLength(50);
  });

  it('leaves what others wrote into the address', () => {
    const before = new URLSearchParams('theme=dark&kind=model&tab=second');
    expect(params.write({ kind: ['dataset'] }, before).toString()).toBe(
      'theme=dark&kind=dataset',
    );
    expect(before.toString()).toBe('theme=dark&kind=model&tab=second');
  });

  it('makes something that can be written of any junk', () => {
    const junk = fc.array(
      fc.tuple(
        fc.oneof(fc.constantFrom('tab', 'q', 'owner', 'role'), fc.string()),
        fc.string({ unit: 'binary' }),
      ),
    );
    fc.assert(
      fc.property(junk, pairs => {
        const found = params.read(new URLSearchParams(pairs));
        expect(params.read(params.write(found))).toEqual({
          ...found,
          // Where the page opens needs no saying.
          ...(found.tab === 'first' && { tab: undefined }),
        });
      }),
    );
  });
});
