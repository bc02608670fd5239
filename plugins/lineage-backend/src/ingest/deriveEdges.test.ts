import { data, job } from './__testUtils__/events';
import { emptyClaims } from './claims';
import { deriveEdges } from './deriveEdges';
import { readKeyText } from './keyText';
import { LIMITS } from './limits';
import type { Claims } from './types';

const ETL = job('etl');
const [A, B, C, D] = ['a', 'b', 'c', 'd'].map(data);

/** Edges as `from kind to`, with `!` for those without a job between. */
function edges(claims: Partial<Claims>, of?: string): string[] {
  return deriveEdges({ ...emptyClaims(), ...claims }, of)
    .map(
      ({ from, to, kind, direct }) =>
        `${readKeyText(from).name} ${kind}${direct ? '!' : ''} ${readKeyText(to).name}`,
    )
    .sort();
}

/** Those between assets. */
function derivations(claims: Partial<Claims>, of: string | undefined = ETL) {
  return edges(claims, of).filter(edge => edge.includes(' derivation'));
}

describe('deriveEdges', () => {
  it('joins inputs, job and outputs', () => {
    expect(edges({ inputs: [A, B], outputs: [C] }, ETL)).toEqual([
      'a derivation c',
      'a input etl',
      'b derivation c',
      'b input etl',
      'etl output c',
    ]);
  });

  it.each<[string, Partial<Claims>, string[]]>([
    [
      'all inputs, where nothing better is known',
      { inputs: [A, B], outputs: [C, D] },
      ['a c', 'a d', 'b c', 'b d'],
    ],
    [
      'the datasets of the columns',
      { inputs: [A, B], outputs: [C, D], columns: { [C]: [A] } },
      ['a c', 'a d', 'b d'],
    ],
    [
      'the entry of the explicit facet, before the columns',
      {
        inputs: [A, B],
        outputs: [C, D],
        columns: { [C]: [A], [D]: [A] },
        explicit: { [C]: [B] },
      },
      ['a d', 'b c'],
    ],
    [
      'nothing, where an entry says so',
      { inputs: [A], outputs: [C], explicit: { [C]: [] } },
      [],
    ],
    [
      'nothing, where the job itself is all it comes from',
      { inputs: [A], outputs: [C], explicit: { [C]: [ETL] } },
      [],
    ],
    [
      'all inputs, where the column facet names none',
      { inputs: [A], outputs: [C], columns: { [C]: [] } },
      ['a c'],
    ],
    [
      'no input that a model was only measured on',
      { inputs: [A], asides: [B], outputs: [C] },
      ['a c'],
    ],
    [
      'no input of which one event says that it was only measured on',
      { inputs: [A, B], asides: [B], outputs: [C] },
      ['a c'],
    ],
    [
      'an aside that an explicit entry names',
      { asides: [B], outputs: [C], explicit: { [C]: [B] } },
      ['b c'],
    ],
    [
      'not itself, where a job reads and writes it',
      { inputs: [A, C], outputs: [C] },
      ['a c'],
    ],
  ])('derives an output from %s', (_, claims, expected) => {
    expect(derivations(claims)).toEqual(
      expected.map(pair => pair.replace(' ', ' derivation ')),
    );
  });

  it('keeps the edges of a job that reads and writes the same', () => {
    expect(edges({ inputs: [A], outputs: [A] }, ETL)).toEqual([
      'a input etl',
      'etl output a',
    ]);
  });

  it('shows at the job what an explicit or column facet names beside its lists', () => {
    expect(edges({ explicit: { [C]: [A] } }, ETL)).toEqual([
      'a derivation c',
      'a input etl',
      'etl output c',
    ]);
    expect(edges({ outputs: [C], columns: { [C]: [B] } }, ETL)).toEqual([
      'b derivation c',
      'b input etl',
      'etl output c',
    ]);
  });

  it('says that a derivation which a dataset states has no job between', () => {
    expect(edges({ explicit: { [C]: [A] } })).toEqual(['a derivation! c']);
    expect(edges({ columns: { [C]: [A, B] } })).toEqual([
      'a derivation! c',
      'b derivation! c',
    ]);
  });

  it('takes jobs as ends of explicit edges', () => {
    const other = job('other');
    expect(edges({ explicit: { [other]: [ETL] } }, ETL)).toEqual([
      'etl derivation! other',
    ]);
    expect(edges({ explicit: { [other]: [A] } }, ETL)).toEqual([
      'a input other',
    ]);
    expect(edges({ explicit: { [C]: [other] } }, ETL)).toEqual([
      'etl output c',
      'other output c',
    ]);
  });

  it('serves a model at its endpoints', () => {
    expect(edges({ serves: { [A]: [B, C] } }, ETL)).toEqual([
      'a serving b',
      'a serving c',
    ]);
  });

  it('derives no more than the limit, the first by name', () => {
    const many = (letter: string, count: number) =>
      Array.from({ length: count }, (_, i) =>
        data(`${letter}${String(i).padStart(4, '0')}`),
      );
    const claims = { inputs: many('i', 1000), outputs: many('o', 60) };
    const found = deriveEdges({ ...emptyClaims(), ...claims }, ETL);
    const derived = found.filter(({ kind }) => kind === 'derivation');
    expect(derived).toHaveLength(LIMITS.derivations);
    expect(readKeyText(derived.at(-1)!.to).name).toBe('o0049');
    expect(found).toHaveLength(LIMITS.derivations + 1060);
  });
});
