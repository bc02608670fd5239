import { judgeItem } from './judgeItem';

describe('judgeItem', () => {
  it.each([
    ['nothing changed', ['from'], 'open'],
    ['both have it', ['from', 'to'], 'open'],
    ['it arrived', ['to'], 'shown'],
    ['it arrived beside others', ['other', 'to'], 'shown'],
    ['somebody else has it', ['other'], 'obsolete'],
    ['nobody has it', [], 'obsolete'],
  ])('%s', (_, holders, expected) => {
    expect(
      judgeItem({ holders: new Set(holders), from: 'from', to: 'to' }),
    ).toBe(expected);
  });
});
