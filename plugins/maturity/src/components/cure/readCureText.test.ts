import { readCureText } from './readCureText';

describe('readCureText', () => {
  it('tells what is to be copied from what is to be read', () => {
    const text =
      'Declare the monitor:\n\n```yaml\nspec:\n  monitoring:\n    tool: evidently\n```\nThen merge it.\n\nAsk Ana.';
    expect(readCureText(text)).toEqual([
      { type: 'paragraph', text: 'Declare the monitor:' },
      { type: 'block', text: 'spec:\n  monitoring:\n    tool: evidently' },
      { type: 'paragraph', text: 'Then merge it.' },
      { type: 'paragraph', text: 'Ask Ana.' },
    ]);
  });

  it('takes several blocks, Windows lines and blocks without a language', () => {
    expect(
      readCureText('```\r\na: 1\r\n```\r\nor\r\n```yml\r\nb: 2\r\n```'),
    ).toEqual([
      { type: 'block', text: 'a: 1' },
      { type: 'paragraph', text: 'or' },
      { type: 'block', text: 'b: 2' },
    ]);
  });

  it('joins lines, but for those of a list', () => {
    expect(readCureText('Two\nthings:\n- one\n  more\n- 2\n1. last')).toEqual([
      { type: 'paragraph', text: 'Two things:\n- one more\n- 2\n1. last' },
    ]);
  });

  it.each([
    ['', []],
    ['  \n\n ', []],
    ['```yaml\n```', []],
    ['```never ends', [{ type: 'paragraph', text: '```never ends' }]],
  ])('makes of %j what there is', (text, parts) => {
    expect(readCureText(text)).toEqual(parts);
  });
});
