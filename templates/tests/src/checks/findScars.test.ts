import { findScars } from './findScars';

it.each([
  ['a: {% if b %}\n', 'a sign of the template'],
  ['name: ${{ values.name }}\n', 'a sign of the template'],
  ['a undefined b\n', 'the word undefined'],
  ['a \nb\n', 'a blank at the end of a line'],
  ['a\n\n\n\nb\n', 'more than two empty lines'],
  ['\na\n', 'an empty line at its beginning'],
  ['a\n\n', 'an empty line at its end'],
  ['a', 'no end of its last line'],
])('finds in %j %s', (text, scar) => {
  expect(findScars(text)).toEqual([scar]);
});

it('finds nothing in a text that was written by hand', () => {
  expect(findScars('a: ${{ vars.URL }}\n\n\ndef b():\n    pass\n')).toEqual([]);
});
