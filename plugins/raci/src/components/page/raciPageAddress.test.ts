import {
  RACI_GAP_CODES,
  RACI_ROLES,
  type RaciRole,
} from '@waymark/plugin-raci-common';
import fc from 'fast-check';
import {
  GAP_CHOICES,
  HANDOVER_CHOICES,
  PARTY_STATES,
  RACI_GROUPS,
  RACI_TABS,
  raciPageAddress,
  raciPageParams,
  type RaciPageParams,
} from './raciPageAddress';

const { read: readParams, write: writeParams } = raciPageParams;
const read = (query: string) => readParams(new URLSearchParams(query));

const name = fc.stringMatching(/^[a-z0-9]([a-z0-9._-]{0,10}[a-z0-9])?$/);
const ref = (...kinds: string[]) =>
  fc
    .tuple(fc.constantFrom(...kinds), name, name)
    .map(([kind, namespace, last]) => `${kind}:${namespace}/${last}`);
const some = <T>(value: fc.Arbitrary<T>) =>
  fc.uniqueArray(value, { minLength: 1, maxLength: 5 });
/** Some of a list, in its order. */
const chosen = <T>(list: readonly T[]) =>
  fc.subarray([...list], { minLength: 1 });
const text = fc.string({ minLength: 1, maxLength: 40, unit: 'binary' });

const paramsOfAnyKind: fc.Arbitrary<RaciPageParams> = fc.record(
  {
    tab: fc.constantFrom(...RACI_TABS.slice(1)),
    q: text,
    kind: some(text),
    lifecycle: some(text),
    owner: some(ref('user', 'group')),
    system: some(ref('system')),
    domain: some(ref('domain')),
    activity: some(text),
    role: chosen(RACI_ROLES) as fc.Arbitrary<RaciRole[]>,
    party: ref('user', 'group'),
    gap: chosen(GAP_CHOICES),
    group: fc.constantFrom(...RACI_GROUPS),
    state: chosen(PARTY_STATES),
    sort: fc.constant('name' as const),
    show: fc.constantFrom(...HANDOVER_CHOICES),
    handover: text,
  },
  { requiredKeys: [] },
);

describe('raciPageAddress', () => {
  it.each<[RaciPageParams, string]>([
    [{}, '/raci'],
    [{ tab: 'matrix' }, '/raci'],
    [{ tab: 'gaps' }, '/raci?tab=gaps'],
    [{ tab: 'handovers', handover: 'h-1' }, '/raci?tab=handovers&handover=h-1'],
    [{ kind: ['model', 'dataset'] }, '/raci?kind=model&kind=dataset'],
    [{ kind: [], role: [] }, '/raci'],
    [{ gap: ['any'], group: 'owner' }, '/raci?gap=any&group=owner'],
    [
      { party: 'user:default/ana' },
      `/raci?party=${encodeURIComponent('user:default/ana')}`,
    ],
  ])('%j is %s', (params, address) => {
    expect(raciPageAddress('/raci', params)).toBe(address);
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(paramsOfAnyKind, params => {
        expect(readParams(writeParams(params))).toEqual(params);
      }),
    );
  });

  it('leaves what others wrote into the address', () => {
    const before = new URLSearchParams('theme=dark&kind=model&tab=gaps');
    const after = writeParams({ kind: ['dataset'] }, before);
    expect(after.toString()).toBe('theme=dark&kind=dataset');
    expect(before.toString()).toBe('theme=dark&kind=model&tab=gaps');
  });
});

describe('readParams', () => {
  it.each<[string, RaciPageParams]>([
    ['', {}],
    ['tab=nothing&group=team&sort=load&show=some', {}],
    ['q=&kind=&party=', {}],
    ['role=owner&gap=hole&state=asleep', {}],
    [
      'role=informed&role=owner&role=responsible&role=informed',
      {
        role: ['responsible', 'informed'],
      },
    ],
    [`gap=any&gap=${RACI_GAP_CODES[0]}`, { gap: ['any', RACI_GAP_CODES[0]] }],
    ['kind=model&kind=model', { kind: ['model'] }],
    ['party=ana', {}],
    ['party=model:churn', {}],
    ['party=User:Ana', { party: 'user:default/ana' }],
    [
      'owner=a/b/c/d&owner=group:insight&owner=::',
      {
        owner: ['group:default/insight'],
      },
    ],
    [`q=${'x'.repeat(1_001)}`, {}],
  ])('%s', (query, params) => {
    expect(read(query)).toEqual(params);
  });

  it('takes so many values and no more', () => {
    const query = Array.from({ length: 80 }, (_, index) => `kind=k${index}`);
    expect(read(query.join('&')).kind).toHaveLength(50);
  });

  it('makes something that can be written of any junk', () => {
    const junk = fc.array(
      fc.tuple(
        fc.oneof(
          fc.constantFrom(
            ...'tab q owner party gap role state show'.split(' '),
          ),
          fc.string(),
        ),
        fc.string({ unit: 'binary' }),
      ),
    );
    fc.assert(
      fc.property(junk, pairs => {
        const params = readParams(new URLSearchParams(pairs));
        expect(readParams(writeParams(params))).toEqual(params);
      }),
    );
  });
});
