/** What comes before the release it belongs to. */
const PRE_RELEASE =
  /^(-|[._]?(a|alpha|b|beta|c|rc|m|milestone|dev|pre|preview|snapshot)\d*($|[^a-z]))/;

/**
 * A text that sorts the way people sort versions: `2` before `10`, `1.0.0-rc1`
 * before `1.0.0`, dates by date, names by name and before all numbers.
 *
 * It is made of `[0-9a-z]` only, because databases disagree on the order of
 * punctuation and of capitals, and is at most 64 characters long.
 *
 * A number is written with a letter for its length in front: `2` is `a2` and
 * `10` is `b10`, so that comparing texts compares numbers. After the numbers
 * of a release comes `1` for what precedes it (`-rc1`), `5` for its end, `7`
 * for what follows it (`+build`, `.post1`); a further number starts with `x`
 * and so comes after all three.
 */
export function versionOrder(version: string): string {
  const text = version.trim().toLowerCase();
  const match = /^v?(\d{1,26}(?:[._-]\d{1,26})*)(.*)$/s.exec(text);
  if (!match) {
    return `t${words(text)}`.slice(0, 64);
  }
  const [, release, rest] = match;
  const numbers = release
    .split(/[._-]/)
    .map(digits => `x${number(digits)}`)
    .join('');
  if (!rest) {
    return `${numbers}5`.slice(0, 64);
  }
  const place = PRE_RELEASE.test(rest) ? '1' : '7';
  return `${numbers}${place}${words(rest)}`.slice(0, 64);
}

function number(digits: string): string {
  const significant = digits.replace(/^0+(?=\d)/, '');
  return `${String.fromCharCode(96 + significant.length)}${significant}`;
}

function words(text: string): string {
  return (text.match(/[a-z]+|\d{1,26}/g) ?? [])
    .map(word => (/^\d/.test(word) ? `n${number(word)}` : `t${word}`))
    .join('');
}
