import fc from 'fast-check';
import { reviveNumbers, spellNumbers, wordToNumber } from './reviveNumbers';

/** What a client makes of what a server says. */
function overTheWire(answer: unknown): unknown {
  return reviveNumbers(JSON.parse(JSON.stringify(answer, spellNumbers)));
}

/** Any number but -0, which JSON writes as 0. */
const measured = fc.double().map(value => (value === 0 ? 0 : value));

const WORDS = ['NaN', 'Infinity', '-Infinity'];

describe('wordToNumber', () => {
  it.each<[string, number | undefined]>([
    ['NaN', NaN],
    ['Infinity', Infinity],
    ['-Infinity', -Infinity],
    ['nan', undefined],
    ['inf', undefined],
    ['+Infinity', undefined],
    ['1', undefined],
    ['', undefined],
    ['toString', undefined],
    ['__proto__', undefined],
  ])('%j is %p', (word, number) => {
    expect(wordToNumber(word)).toBe(number);
  });
});

describe('reviveNumbers', () => {
  it.each<[string, unknown]>([
    [
      'metrics of a version',
      { items: [{ metrics: [{ name: 'loss', value: NaN, dataset: 'a' }] }] },
    ],
    [
      'both sides of a comparison',
      {
        left: { version: '1', metrics: [{ name: 'loss', value: Infinity }] },
        metrics: [{ name: 'loss', left: NaN, right: -Infinity }],
      },
    ],
    [
      'the worst of a drift report',
      { drift: { worst: [{ metric: 'psi', value: Infinity }] } },
    ],
    ['points of a history', { points: [{ version: '1', value: -Infinity }] }],
    [
      'the baseline of a trend',
      {
        model: {
          metrics: [
            {
              name: 'loss',
              points: [{ version: '1', value: NaN }],
              baseline: { version: 'NaN', value: NaN },
            },
          ],
        },
      },
    ],
    [
      'drift in a list of its own',
      { items: [{ metric: 'psi', value: Infinity, state: 'drifted' }] },
    ],
    ['the worst drift', { drift: { worst: [{ metric: 'psi', value: NaN }] } }],
    [
      'an interval of a card',
      {
        card: {
          metrics: [
            {
              name: 'a',
              value: 1,
              confidenceInterval: { lower: -Infinity, upper: Infinity },
            },
          ],
        },
      },
    ],
  ])('brings back %s', (_, answer) => {
    expect(overTheWire(answer)).toEqual(answer);
  });

  it.each<[string, unknown]>([
    ['a parameter', { params: [{ name: 'NaN', value: 'NaN' }] }],
    [
      'both sides of a compared parameter',
      { params: [{ name: 'fill', left: 'NaN', right: 'Infinity' }] },
    ],
    ['a parameter of a card', { card: { parameters: [{ value: 'NaN' }] } }],
    ['the name of a metric', { metrics: [{ name: 'Infinity', value: 1 }] }],
    ['the data of a metric', { metrics: [{ dataset: 'NaN', slice: 'NaN' }] }],
    ['a metric counted', { facets: { metrics: [{ value: 'NaN', count: 2 }] } }],
    ['a list of names', { items: [{ metrics: ['NaN', 'Infinity'] }] }],
    [
      'an entity of somebody else',
      { items: [{ entity: { spec: { metrics: [{ value: 'NaN' }] } } }] },
    ],
    ['a value found in provenance', { items: [{ field: 'x', value: 'NaN' }] }],
    ['something called metrics that is no list', { metrics: { value: 'NaN' } }],
  ])('leaves the text of %s', (_, answer) => {
    const before = structuredClone(answer);
    expect(reviveNumbers(answer)).toEqual(before);
  });

  it('gives back every number of a metric, and every parameter as text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: fc.string(), value: measured })),
        fc.array(
          fc.record({
            name: fc.oneof(fc.string(), fc.constantFrom(...WORDS)),
            value: fc.oneof(fc.string(), fc.constantFrom(...WORDS)),
          }),
        ),
        (metrics, params) => {
          const answer = { items: [{ metrics, params }] };
          expect(overTheWire(answer)).toEqual(answer);
        },
      ),
    );
  });

  it('changes nothing in an answer without such words', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const text = JSON.stringify(value);
        fc.pre(!WORDS.some(word => text.includes(word)));
        expect(reviveNumbers(JSON.parse(text))).toEqual(JSON.parse(text));
      }),
    );
  });
});
