import { mergeCards } from './mergeCards';

describe('mergeCards', () => {
  it('takes each field whole from the first card that fills it in', () => {
    const { card, from } = mergeCards({
      kind: 'Model',
      cards: [
        { from: 'declared', card: { limitations: ['a'], overview: ' ' } },
        {
          from: 'git',
          at: '2026-01-01T00:00:00.000Z',
          card: { limitations: ['b', 'c'], overview: 'text', users: [] },
        },
        { from: 'mlflow', card: { overview: 'other', users: ['sales'] } },
      ],
    });
    expect(card).toEqual({
      limitations: ['a'],
      overview: 'text',
      users: ['sales'],
    });
    expect(from).toEqual({
      limitations: { from: 'declared' },
      overview: { from: 'git', at: '2026-01-01T00:00:00.000Z' },
      users: { from: 'mlflow' },
    });
  });

  it.each([
    ['Model', 13],
    ['Dataset', 7],
    ['Pipeline', 0],
  ])('names what an empty card of a %s lacks', (kind, count) => {
    expect(mergeCards({ kind, cards: [] }).missing).toHaveLength(count);
  });

  it('misses nothing that is there', () => {
    const { missing } = mergeCards({
      kind: 'Dataset',
      cards: [{ from: 'git', card: { license: 'mit', contact: 'a@b' } }],
    });
    expect(missing).not.toContain('license');
    expect(missing).toContain('overview');
  });
});
