import { readBody } from './readBody';
import { readMoment } from './readMoment';
import { readRef } from './readRef';
import { readSubjectRefs } from './readSubjectRefs';

describe('readBody', () => {
  it('takes what it is given, and nothing for an empty object', () => {
    expect(readBody({ a: [1] })).toEqual({ a: [1] });
    expect(readBody(undefined)).toEqual({});
  });

  it('refuses a NUL character and names its place', () => {
    expect(() => readBody({ a: [{ b: 'x\u0000' }] })).toThrow(
      "The body at '/a/0/b' has a NUL character",
    );
  });

  it('refuses what is nested without end', () => {
    const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
    expect(() => readBody({ deep })).toThrow('nested deeper than 100');
  });
});

describe('readRef', () => {
  it('makes refs full and of one case', () => {
    expect(readRef('Model:Churn', { name: 'entityRef' })).toBe(
      'model:default/churn',
    );
    expect(readRef('team', { name: 'owner', defaultKind: 'group' })).toBe(
      'group:default/team',
    );
  });

  it.each([
    ['churn', {}, "'x' is 'churn'; expected an entity ref, such as model:"],
    ['model:', {}, "'x' is 'model:'"],
    ['model:a', { kinds: ['user', 'group'] }, 'of a user or group, such as'],
  ])('refuses %s', (value, more, message) => {
    expect(() => readRef(value, { name: 'x', ...more })).toThrow(message);
  });
});

describe('readSubjectRefs', () => {
  it('reads what stands where people leave kinds out', () => {
    expect(
      readSubjectRefs({
        kind: ['Model'],
        owner: ['Team', 'user:ann'],
        system: ['a'],
        domain: ['b'],
        limit: 5,
      }),
    ).toEqual({
      kind: ['model'],
      owner: ['group:default/team', 'user:default/ann'],
      system: ['system:default/a'],
      domain: ['domain:default/b'],
      limit: 5,
    });
  });

  it('names the parameter that is none', () => {
    expect(() => readSubjectRefs({ system: ['domain:b'] })).toThrow(
      "'system' is 'domain:b'; expected an entity ref of a system",
    );
  });
});

describe('readMoment', () => {
  it('reads days and times', () => {
    expect(readMoment('since', undefined)).toBeUndefined();
    expect(readMoment('since', '2026-01-31')).toBe(Date.UTC(2026, 0, 31));
    expect(readMoment('since', '2026-01-31T12:00:00+02:00')).toBe(
      Date.UTC(2026, 0, 31, 10),
    );
  });

  it.each(['yesterday', '2026', '2026-13-01', '12:00'])('refuses %s', text => {
    expect(() => readMoment('since', text)).toThrow(
      `Query parameter 'since' is '${text}'; expected a moment of ISO 8601`,
    );
  });
});
