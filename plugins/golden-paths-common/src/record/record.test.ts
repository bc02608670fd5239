import * as fc from 'fast-check';
import { readRecord } from './readRecord';
import { writeRecord } from './writeRecord';
import type { TemplateRecord } from './types';

const record: TemplateRecord = {
  apiVersion: 'mlops.waymark.dev/v1alpha1',
  kind: 'TemplateRecord',
  template: { ref: 'template:default/training', version: '1.0' },
  project: 'model:default/churn',
  answers: { name: 'churn', toolchain: { packaging: 'pip', ci: 'github' } },
  standard: ['.github/**', 'Makefile'],
  kept: [{ files: 'Makefile', reason: 'We build with Bazel' }],
};

const lines = (text: string) => text.trim().split('\n');

describe('a record', () => {
  it('is read as it was written', () => {
    expect(readRecord(writeRecord(record))).toEqual(record);
  });

  it('keeps the order of its answers, which templates write out', () => {
    const turned = {
      ...record,
      answers: { toolchain: { ci: 'github', packaging: 'pip' }, name: 'churn' },
    };
    const text = writeRecord(turned);
    const { answers } = readRecord(text);
    expect(JSON.stringify(answers)).toBe(JSON.stringify(turned.answers));
    expect(writeRecord(readRecord(text))).toBe(text);
    expect(lines(writeRecord(record)).slice(2, 5)).toEqual([
      'apiVersion: mlops.waymark.dev/v1alpha1',
      'kind: TemplateRecord',
      'template:',
    ]);
  });

  it('comes back whole, whatever the answers are', () => {
    const answers = fc.dictionary(
      fc.string({ minLength: 1 }).filter(key => key !== '__proto__'),
      fc
        .jsonValue({ maxDepth: 4 })
        // Refused, wherever it is: see below.
        .filter(v => !JSON.stringify(v).includes('"__proto__"'))
        // JSON does not tell minus zero from zero.
        .map(v => JSON.parse(JSON.stringify(v))),
      { noNullPrototype: true, maxKeys: 6 },
    );
    fc.assert(
      fc.property(answers, some => {
        const text = writeRecord({ ...record, answers: some });
        expect(readRecord(text).answers).toEqual(some);
        expect(writeRecord(readRecord(text))).toBe(text);
        expect(writeRecord(readRecord(text), text)).toBe(text);
      }),
    );
  });

  it('keeps what people wrote beside it when it is written anew', () => {
    const previous = [
      '# Ours since the reorganisation',
      ...lines(writeRecord({ ...record, kept: undefined })),
      'kept:',
      '  # ask Priya',
      '  - { files: Makefile, reason: We build with Bazel }',
      '',
    ].join('\n');
    const next = {
      ...record,
      template: { ref: 'template:default/training', version: '2.0' },
      answers: { name: 'churn' },
    };
    const text = writeRecord(next, previous);
    expect(text).toContain('# Ours since the reorganisation');
    expect(text).toContain('# ask Priya');
    expect(text).toContain('{ files: Makefile, reason: We build with Bazel }');
    expect(readRecord(text)).toEqual(next);
    expect(writeRecord(next, text)).toBe(text);
  });

  it('replaces a previous text that is none', () => {
    expect(writeRecord(record, 'a: [')).toBe(writeRecord(record));
  });

  it('gives refs in lower case, as the catalog has them', () => {
    const text = writeRecord(record).replace('model:default', 'Model:default');
    expect(readRecord(text).project).toBe('model:default/churn');
  });

  it.each<[string, string, string | RegExp, string]>([
    ['broken YAML', 'at line 5', 'template:\n', 'template: ][\n'],
    ['another kind', 'is "mlops', 'TemplateRecord', 'Record'],
    [
      'a number as version',
      'has 1 as template.version; expected a text of 1 to 100 characters, in quotes if',
      '"1.0"',
      '1.0',
    ],
    ['a short ref', "has 'churn' as project", 'model:default/churn', 'churn'],
    [
      'no answers',
      'has "none" as answers',
      /answers:\n( .*\n)+/,
      'answers: none\n',
    ],
    ['a mistyped field', 'has a field keep; expected', 'kept:', 'keep:'],
    ['no reason', 'has nothing as kept[0].reason', /\n *reason.*/, ''],
    ['a crowded glob', 'at most 4 stars', '.github/**', '"*a*a*a*a*a"'],
    ['an alias', 'has an alias', 'name: churn', 'name: &a churn\n  other: *a'],
    [
      'a date',
      'at answers.name',
      'name: churn',
      'name: !!timestamp 2026-01-01',
    ],
    ['no number', 'has Infinity at answers.name', 'name: churn', 'name: .inf'],
    ['a prototype', 'has a field __proto__', 'name: churn', '__proto__: {}'],
    [
      'nesting without end',
      'is nested deeper than 24',
      'name: churn',
      `name: ${'['.repeat(30)}${']'.repeat(30)}`,
    ],
    ['a long text', 'expected at most 200000', 'churn', 'x'.repeat(200_001)],
  ])('is refused with %s', (_what, message, part, put) => {
    const text = writeRecord(record).replace(part, put);
    expect(() => readRecord(text)).toThrow(message);
    expect(() => readRecord(text)).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });

  it('is refused when it is no map', () => {
    expect(() => readRecord('- a')).toThrow('is a list of 1; expected a map');
  });

  it('is not written with answers that could not be read back', () => {
    const answers = { when: JSON.parse('{"__proto__": 1}') };
    expect(() => writeRecord({ ...record, answers })).toThrow('__proto__');
  });
});
