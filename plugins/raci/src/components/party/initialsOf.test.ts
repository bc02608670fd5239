import { initialsOf } from './initialsOf';

describe('initialsOf', () => {
  it.each([
    ['Ana Lopez', 'AL'],
    ['Ana Maria Lopez', 'AL'],
    ['priya.nair', 'PN'],
    ['ml-platform', 'MP'],
    ['insight', 'I'],
    ['  ', ''],
    ['𝒜da 𝓛ee', '𝒜𝓛'],
  ])('of %p are %p', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
