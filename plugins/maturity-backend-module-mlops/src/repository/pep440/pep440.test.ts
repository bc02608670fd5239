import fc from 'fast-check';
import { lowestAllowed, satisfies } from './specifier';
import { compareVersions, parseVersion, type Version } from './version';

describe('versions', () => {
  it('are in the order of PEP 440', () => {
    const ordered = [
      '1.dev0',
      '1.0a1.dev2',
      '1.0a1',
      '1.0b2',
      '1.0rc1',
      '1.0',
      '1.0.post1.dev3',
      '1.0.post1',
      '1.0.1',
      '1.2',
      '1.10',
      'v2.0.0',
      '1!0.1',
    ];
    const shuffled = [...ordered].reverse();
    const sorted = shuffled.sort((a, b) =>
      compareVersions(parseVersion(a) as Version, parseVersion(b) as Version),
    );
    expect(sorted).toEqual(ordered);
  });

  it.each([
    ['1.0', '1.0.0'],
    ['v1.2', '1.2'],
    ['1.0-alpha.1', '1.0a1'],
    ['1.0c1', '1.0rc1'],
    ['1.0-1', '1.0.post1'],
    ['1.0+cpu', '1.0'],
  ])('%s is %s', (left, right) => {
    const [a, b] = [parseVersion(left), parseVersion(right)] as Version[];
    expect(compareVersions(a, b)).toBe(0);
  });

  it.each(['main', '', '1.x', '7c1e4b2f', 'latest', '1..2'])(
    '%j is none',
    text => {
      expect(parseVersion(text)).toBeUndefined();
    },
  );

  it('are ordered consistently', () => {
    const version = fc
      .tuple(
        fc.array(fc.nat(3), { minLength: 1, maxLength: 3 }),
        fc.constantFrom('', 'a1', 'b1', 'rc1', '.post1', '.dev1', 'a1.dev1'),
      )
      .map(([release, rest]) => `${release.join('.')}${rest}`)
      .map(text => parseVersion(text) as Version);
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(Math.sign(compareVersions(a, b))).toBe(
          -Math.sign(compareVersions(b, a)) + 0,
        );
        const [low, middle, high] = [a, b, c].sort(compareVersions);
        expect(compareVersions(low, middle)).toBeLessThanOrEqual(0);
        expect(compareVersions(low, high)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('specifiers', () => {
  it.each([
    ['1.2.0', '>=1.2,<3', true],
    ['3.0', '>=1.2,<3', false],
    ['1.1.9', '>=1.2,<3', false],
    ['1.4.5', '~=1.4', true],
    ['1.5', '~=1.4', true],
    ['2.0', '~=1.4', false],
    ['1.4.9', '~=1.4.5', true],
    ['1.5.0', '~=1.4.5', false],
    ['2.7', '==2.*', true],
    ['3.0', '==2.*', false],
    ['2.0', '==2', true],
    ['2.0.1', '!=2.0.1', false],
    ['2.0.2', '!=2.0.1', true],
    ['2.1', '!=2.*', false],
    ['1.0', '>1.0', false],
    ['1.0', '<=1.0', true],
    ['main', '>=1', undefined],
    ['1.0', 'newest', undefined],
    ['1.0', '^1.0', undefined],
    ['1.0', '', undefined],
  ])('%s in %s: %s', (version, specifier, expected) => {
    expect(satisfies(version, specifier)).toBe(expected);
  });

  it.each([
    ['==1.2.0', '1.2.0'],
    ['>=1.2,<2', '1.2'],
    ['<2,>=1.2,!=1.3', '1.2'],
    ['^1.4', '1.4'],
    ['~1.4', '1.4'],
    ['~=1.4.2', '1.4.2'],
    ['==2.*', '2'],
    ['>=1,>=1.5', '1.5'],
    ['<2', undefined],
    ['', undefined],
    ['@ git+https://git.example/x.git', undefined],
  ])('%s lets in %s at the lowest', (constraint, lowest) => {
    expect(lowestAllowed(constraint)).toBe(lowest);
  });
});
