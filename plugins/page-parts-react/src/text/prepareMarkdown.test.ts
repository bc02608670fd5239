import { prepareMarkdown } from './prepareMarkdown';

describe('prepareMarkdown', () => {
  it.each<[string, string, string]>([
    ['text', 'plain *text*', 'plain *text*'],
    ['tags', 'a <b>bold</b> <img src=x>', 'a &lt;b>bold&lt;/b> &lt;img src=x>'],
    ['comments', 'a<!-- hidden\nnote -->b', 'ab'],
    ['addresses', '<https://a.example>', '<https://a.example>'],
    ['headings', '## Data ##\ntext', '**Data**\n\ntext'],
    ['underlined headings', 'Data\n====\ntext', 'Data\n\ntext'],
    [
      'images',
      '![chart](https://a.example/x.png)',
      '[chart](https://a.example/x.png)',
    ],
    ['inline code', 'a `<b>` c', 'a `<b>` c'],
    ['longer ticks', '``a ` <b>`` <i>', '``a ` <b>`` &lt;i>'],
    [
      'fenced code',
      '```html\n<b># x</b>\n```\n<i>',
      '```html\n<b># x</b>\n```\n&lt;i>',
    ],
    ['code that never ends', '```\n<b>', '```\n<b>'],
    ['a tick that never ends', 'a ` <b>', 'a ` &lt;b>'],
    ['numbers that compare', '1 < 2', '1 &lt; 2'],
  ])('keeps %s readable', (_, given, expected) => {
    expect(prepareMarkdown(given)).toBe(expected);
  });
});
