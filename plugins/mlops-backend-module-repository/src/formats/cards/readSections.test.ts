import { readSections, sectionItems } from './readSections';

describe('readSections', () => {
  it('splits at headings of every level, outside code and comments', () => {
    const markdown = [
      'before',
      '# One **bold** {#one}',
      'text',
      '~~~',
      '# code',
      '~~~',
      '<!-- # hidden -->',
      '### Two:',
      'More information needed',
    ].join('\r\n');
    expect(readSections(markdown)).toEqual([
      { level: 0, title: '', body: 'before' },
      { level: 1, title: 'one bold', body: 'text\n~~~\n# code\n~~~' },
      { level: 3, title: 'two', body: '' },
    ]);
  });

  it.each([
    ['- a\n- b', ['a', 'b']],
    ['1. a\n2) b', ['a', 'b']],
    ['a\nstill a\n\nb', ['a still a', 'b']],
    ['intro\n\n* a\n  more', ['intro', 'a more']],
    ['', []],
  ])('lists the items of %j', (body, items) => {
    expect(sectionItems(body)).toEqual(items);
  });
});
