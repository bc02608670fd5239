import { readWords } from './readWords';

describe('readWords', () => {
  it('finds what is code', () => {
    expect(readWords('Set `spec.owner` to `insight`.')).toEqual([
      { text: 'Set ', code: false },
      { text: 'spec.owner', code: true },
      { text: ' to ', code: false },
      { text: 'insight', code: true },
      { text: '.', code: false },
    ]);
  });

  it('keeps a backtick that stands alone', () => {
    expect(readWords('a ` b')).toEqual([{ text: 'a ` b', code: false }]);
  });
});
