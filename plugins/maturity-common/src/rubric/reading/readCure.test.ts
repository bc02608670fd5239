import {
  changed,
  checkOf,
  mistakeAt,
  read,
} from '../../__testUtils__/smallRubric';

const table: [string, unknown, string, RegExp][] = [
  [
    'no text',
    { url: 'https://example.org' },
    '/text',
    /Found nothing; expected what to do/,
  ],
  [
    'a placeholder that is none',
    { text: 'Ask ${{ entity.owner }}' },
    '/text',
    /Found "\$\{\{ entity\.owner \}\}"; expected a placeholder/,
  ],
  [
    'a placeholder that is not closed',
    { text: 'Ask ${{ entity.name' },
    '/text',
    /Mend or remove it/,
  ],
  [
    'an address that runs',
    { text: 't', url: `${'java'}script:alert(1)` },
    '/url',
    /expected an address/,
  ],
  [
    'an address of another host',
    { text: 't', url: '//example.org' },
    '/url',
    /expected an address/,
  ],
  [
    'spaces in an address',
    { text: 't', url: 'https://a b' },
    '/url',
    /without spaces/,
  ],
  [
    'a ref of another kind',
    { text: 't', template: { ref: 'component:default/x' } },
    '/template/ref',
    /Found "component:default\/x"; expected the ref of a template/,
  ],
  [
    'a bad placeholder deep in the values',
    { text: 't', template: { ref: 'x', values: { a: [{ b: '${{ x }}' }] } } },
    '/template/values/a/0/b',
    /expected a placeholder/,
  ],
  [
    'a number that cannot be written down',
    { text: 't', template: { ref: 'x', values: { a: Infinity } } },
    '/template/values/a',
    /Found Infinity/,
  ],
];

describe('mistakes in a cure', () => {
  it.each(table)('%s', (_, part, pointer, message) => {
    const text = changed(r => {
      checkOf(r).cure = part;
    });

    expect(read(text)).toEqual(
      mistakeAt(`/tracks/0/checks/0/cure${pointer}`, message),
    );
  });
});
