import { directionOf } from './directionOf';

const at = (level: number) => ({ level, levelName: `L${level}` });

describe('directionOf', () => {
  it.each([
    [at(1), at(2), 'up'],
    [at(2), at(0), 'down'],
    [at(1), at(1), 'same'],
    [undefined, at(1), 'same'],
    [at(1), undefined, 'same'],
  ])('of %j and %j is %s', (before, after, direction) => {
    expect(directionOf({ before, after })).toBe(direction);
  });
});
