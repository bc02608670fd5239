import fc from 'fast-check';
import { diffEntries } from './diffEntries';
import { diffSequence } from './diffSequence';
import { diffWords } from './diffWords';
import { fieldEntries } from './fieldEntries';

describe('diffSequence', () => {
  it('tells what both lists are, whatever they hold', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(list, list, (left, right) => {
        const parts = diffSequence(left, right);
        const without = (change: string) =>
          parts.filter(p => p.change !== change).flatMap(p => p.items);
        expect(without('added')).toEqual(left);
        expect(without('removed')).toEqual(right);
      }),
    );
  });

  it('keeps as much as it can', () => {
    expect(diffSequence([...'abcd'], [...'acxd'])).toEqual([
      { change: 'same', items: ['a'] },
      { change: 'removed', items: ['b'] },
      { change: 'same', items: ['c'] },
      { change: 'added', items: ['x'] },
      { change: 'same', items: ['d'] },
    ]);
  });

  it('calls a middle replaced that is too long to compare', () => {
    const left = Array.from({ length: 3_000 }, (_, i) => `l${i}`);
    const right = Array.from({ length: 3_000 }, (_, i) => `r${i}`);
    expect(diffSequence(['x', ...left], ['x', ...right])).toEqual([
      { change: 'same', items: ['x'] },
      { change: 'removed', items: left },
      { change: 'added', items: right },
    ]);
  });
});

describe('diffWords', () => {
  it('marks words, not letters, in any script', () => {
    expect(
      diffWords('שלום לכולם, 38 features', 'שלום לכולם, 42 features'),
    ).toEqual([
      { change: 'same', text: 'שלום לכולם, ' },
      { change: 'removed', text: '38' },
      { change: 'added', text: '42' },
      { change: 'same', text: ' features' },
    ]);
  });
});

describe('the difference of a field', () => {
  const metrics = (value: number, lower: number) => ({
    metrics: [
      { name: 'latency', value: 12, unit: 'ms' },
      {
        name: 'auc',
        slice: 'business',
        value,
        confidenceInterval: { lower, upper: 0.9 },
      },
    ],
  });

  it('pairs metrics by name and slice, in any order, to the last digit', () => {
    const left = metrics(0.780001, 0.7);
    const right = { metrics: [...metrics(0.780002, 0.7).metrics].reverse() };
    expect(
      diffEntries(
        fieldEntries(left, 'metrics'),
        fieldEntries(right, 'metrics'),
      ).map(({ change, parts }) => [change, parts.map(p => p.text).join('|')]),
    ).toEqual([
      ['changed', 'auc [business]: |0.780001|0.780002| (0.7 … 0.9)'],
      ['same', 'latency: 12 ms'],
    ]);
  });

  it('tells a rewritten sentence from one that went and one that came', () => {
    const list = (...limitations: string[]) =>
      fieldEntries({ limitations }, 'limitations');
    expect(
      diffEntries(
        list('First.', 'Learned before July.', 'Few rows.'),
        list('First.', 'Learned before August.', 'Nothing about winter.'),
      ).map(({ change }) => change),
    ).toEqual(['same', 'removed', 'changed', 'added']);
  });

  it('keeps two statements under one name apart', () => {
    const data = (...names: string[]) =>
      fieldEntries(
        { trainingData: names.map(name => ({ name: 'x', description: name })) },
        'trainingData',
      );
    expect(
      diffEntries(data('a', 'b'), data('a', 'c')).map(({ change }) => change),
    ).toEqual(['same', 'changed']);
  });

  it('writes numbers that are none as words', () => {
    expect(
      fieldEntries({ metrics: [{ name: 'loss', value: NaN }] }, 'metrics'),
    ).toEqual([{ key: 'loss', text: 'loss: NaN' }]);
  });
});
