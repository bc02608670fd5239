import { parseAddress } from './address';

describe('parseAddress', () => {
  it.each([
    ['shop/blob/main/a/b.yaml', 'shop', 'main', 'a/b.yaml'],
    ['shop/tree/HEAD/', 'shop', 'HEAD', ''],
    ['shop/tree/feature%2Fone/src/', 'shop', 'feature/one', 'src'],
    ['shop/blob/v1.0/with%20space.md', 'shop', 'v1.0', 'with space.md'],
  ])('reads %s', (rest, repository, ref, path) => {
    expect(parseAddress(rest)).toEqual({ repository, ref, path });
  });

  it.each([
    ['', 'is not a local Git address'],
    ['shop', 'is not a local Git address'],
    ['shop/raw/main/a', 'is not a local Git address'],
    ['shop/blob/--upload-pack=x/a', 'is not a Git ref'],
    ['shop/blob/main..other/a', 'is not a Git ref'],
    ['shop/blob/main/../../etc/passwd', 'leaves the repository'],
    ['shop/blob/main/%2E%2E/secret', 'leaves the repository'],
    ['shop/blob/main/a%00b', 'holds a character that no path has'],
    ['shop/blob/main/a%3Ab', 'holds a character that no path has'],
    ['shop/blob/main/%E0%A4%A', 'is not well percent-encoded'],
  ])('refuses %j', (rest, message) => {
    expect(() => parseAddress(rest)).toThrow(message);
  });
});
