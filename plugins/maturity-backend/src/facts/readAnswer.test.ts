import type { FactDefinition } from '@waymark/plugin-maturity-common';
import { readAnswer } from './readAnswer';

const define = (
  type: FactDefinition['type'],
  more: Partial<FactDefinition> = {},
) =>
  new Map([
    [
      'thing',
      { id: 'thing', type, title: 'the thing', description: 'x', ...more },
    ],
  ]);

const read = (
  type: FactDefinition['type'],
  fact: unknown,
  more: Partial<FactDefinition> = {},
) => readAnswer({ thing: fact }, define(type, more));

describe('readAnswer', () => {
  it.each([
    ['boolean', false],
    ['boolean', null],
    ['number', 0],
    ['number', -1.5],
    ['text', ''],
    ['time', '2026-11-22T01:02:03Z'],
    ['time', '2026-11-22T01:02:03.004+02:00'],
    ['time', '2026-11-22'],
    ['list', []],
    ['list', ['a', 'b']],
  ] as const)('takes a %s that is %j', (type, value) => {
    expect(read(type, { value })).toEqual({
      facts: { thing: { value } },
      errors: {},
      unknown: [],
    });
  });

  it.each([
    ['boolean', 'yes', /the text 'yes'; expected true or false/],
    ['boolean', undefined, /no value; expected true or false/],
    ['number', '7', /the text '7'; expected a finite number/],
    ['number', NaN, /NaN; expected a finite number/],
    ['number', Infinity, /Infinity; expected a finite number/],
    ['text', 7, /7; expected a text/],
    ['text', { a: 1 }, /an object; expected a text/],
    ['text', 'x'.repeat(4_001), /4001 characters; expected at most 4000/],
    ['time', 'yesterday', /'yesterday'; expected an ISO 8601 time/],
    ['time', '2026-13-41T00:00:00Z', /expected an ISO 8601 time/],
    ['list', 'a', /the text 'a'; expected a list of texts/],
    ['list', ['a', 1], /a list with 1 in it; expected a list of texts/],
    ['list', Array(201).fill('a'), /201 items; expected at most 200/],
    ['list', ['x'.repeat(1_001)], /an item of 1001 characters/],
  ] as const)('refuses a %s that is %j, and says why', (type, value, why) => {
    const answer = read(type, { value });
    expect(answer.facts).toEqual({});
    expect(answer.errors.thing).toMatch(why);
    expect(answer.errors.thing).toContain("told of 'the thing'");
  });

  it('refuses a text that is none of those that can occur', () => {
    expect(
      read('text', { value: 'maybe' }, { values: ['yes', 'no'] }).errors.thing,
    ).toMatch(/'maybe'; expected one of yes, no/);
  });

  it('takes what fits although something else does not', () => {
    const definitions = new Map([
      ...define('boolean'),
      ['other', { id: 'other', type: 'number', title: 'x', description: 'x' }],
    ] as [string, FactDefinition][]);
    expect(
      readAnswer(
        { thing: { value: 1 }, other: { value: 2 }, stray: { value: 3 } },
        definitions,
      ),
    ).toEqual({
      facts: { other: { value: 2 } },
      errors: { thing: expect.stringContaining('expected true or false') },
      unknown: ['stray'],
    });
  });

  it.each([undefined, null, 7, 'nothing', []])(
    'finds no facts in %j',
    nonsense => {
      expect(readAnswer(nonsense, define('text')).facts).toEqual({});
    },
  );

  it('keeps the time of the source, and refuses one that is none', () => {
    expect(
      read('number', { value: 1, at: '2026-11-22T00:00:00Z' }).facts.thing.at,
    ).toBe(Date.parse('2026-11-22T00:00:00Z'));
    expect(read('number', { value: 1, at: 'soon' }).errors.thing).toMatch(
      /its time is the text 'soon'/,
    );
  });

  it.each([
    ['https://example.com/runs/1', true],
    ['http://localhost/x', true],
    ['/catalog/default/model/x', true],
    ['//elsewhere.example/x', false],
    ['/\\elsewhere.example/x', false],
    ['vbscript:msgbox(1)', false],
    ['data:text/html,x', false],
    ['', false],
    [`https://example.com/${'x'.repeat(2_000)}`, false],
    [7, false],
  ])('links to %j: %j', (url, linked) => {
    const { facts } = read('number', {
      value: 1,
      evidence: { url, title: 'Run' },
    });
    expect(facts.thing.evidence).toEqual({
      title: 'Run',
      ...(linked && { url }),
    });
  });
});
