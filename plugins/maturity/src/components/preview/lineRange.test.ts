import { lineRange } from './lineRange';

const text = 'id: a\n\nlevels:\n- 1';
const selected = (line: number) => {
  const { start, end } = lineRange(text, line);
  return text.slice(start, end);
};

describe('lineRange', () => {
  it.each([
    [1, 'id: a'],
    [2, ''],
    [3, 'levels:'],
    [4, '- 1'],
    [9, '- 1'],
    [0, 'id: a'],
  ])('selects line %d', (line, words) => {
    expect(selected(line)).toBe(words);
  });
});
