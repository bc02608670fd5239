import { ConfigReader } from '@backstage/config';
import { readSweepInterval } from './readSweepInterval';

const read = (sweepSeconds: number | undefined) =>
  readSweepInterval(
    new ConfigReader({ things: { catalogMirror: { sweepSeconds } } }),
    'things',
  );

describe('readSweepInterval', () => {
  it.each([
    [undefined, undefined],
    [1, 1_000],
    [2.5, 2_500],
  ])('reads %p seconds as %p milliseconds', (seconds, expected) => {
    expect(read(seconds)).toBe(expected);
  });

  it.each([0, 0.9, -5, NaN])('refuses %p and names the key', seconds => {
    expect(() => read(seconds)).toThrow(
      `things.catalogMirror.sweepSeconds is ${seconds}; expected at least 1`,
    );
  });
});
