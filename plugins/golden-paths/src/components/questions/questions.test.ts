import type { JsonObject, JsonValue } from '@backstage/types';
import { checkAnswer } from './checkAnswer';
import { firstAnswer } from './firstAnswer';
import { readField } from './readField';

const CI: JsonObject = { enum: ['github', 'gitlab'], default: 'github' };

const GROUP: JsonObject = {
  type: 'object',
  required: ['ci'],
  properties: { ci: CI, size: { type: 'integer', minimum: 1, maximum: 9 } },
};

describe('readField', () => {
  it.each<[JsonObject, string]>([
    [{ type: 'string' }, 'text'],
    [{ type: 'number' }, 'number'],
    [{ type: 'boolean' }, 'yes-no'],
    [{ type: 'string', enum: ['a'] }, 'choice'],
    [{ type: 'array', items: { type: 'string' } }, 'lines'],
    [{ type: 'array', items: { type: 'string', enum: ['a'] } }, 'json'],
    [{ type: 'array', items: { type: 'object' } }, 'json'],
    [{ type: 'object' }, 'json'],
    [GROUP, 'group'],
    [{}, 'json'],
  ])('asks %j with a field for %s', (schema, kind) => {
    expect(readField(schema).kind).toBe(kind);
  });

  it('names choices as the template does, others as they are', () => {
    expect(
      readField({ enum: ['a', 2, null], enumNames: ['First'] }),
    ).toMatchObject({
      choices: [
        { value: 'a', label: 'First' },
        { value: 2, label: '2' },
        { value: null, label: 'null' },
      ],
    });
  });
});

describe('firstAnswer', () => {
  it.each<[string, JsonObject, JsonValue | undefined, JsonValue | undefined]>([
    ['what was answered before', CI, 'gitlab', 'gitlab'],
    ['the default for an answer that is none any more', CI, 'travis', 'github'],
    ['the default for another type', { type: 'number', default: 3 }, 'x', 3],
    ['nothing', { type: 'string' }, undefined, undefined],
    ['a false', { type: 'boolean', default: true }, false, false],
    [
      'the old answers of a group and the defaults of what is new in it',
      GROUP,
      { size: 4, gone: 1 },
      { ci: 'github', size: 4 },
    ],
    [
      'nothing for a group without either',
      { type: 'object', properties: { a: { type: 'string' } } },
      undefined,
      undefined,
    ],
  ])('is %s', (_, schema, recorded, expected) => {
    expect(firstAnswer(readField(schema), recorded)).toEqual(expected);
  });
});

describe('checkAnswer', () => {
  const check = (
    schema: JsonObject,
    value: JsonValue | undefined,
    required = true,
  ) => checkAnswer({ path: 'q', field: readField(schema), required, value });

  it.each<[JsonObject, JsonValue | undefined, object]>([
    [{ type: 'string' }, undefined, { q: 'missing' }],
    [{ type: 'string', minLength: 3 }, 'ab', { q: 'wrong' }],
    [{ type: 'string', maxLength: 1 }, 'ab', { q: 'wrong' }],
    [{ type: 'string', pattern: '^[a-z]+$' }, 'A', { q: 'wrong' }],
    [{ type: 'string', pattern: '^[a-z]+$' }, 'a', {}],
    [{ type: 'string', pattern: '(?<' }, 'A', {}],
    [{ type: 'integer' }, 1.5, { q: 'wrong' }],
    [{ type: 'number' }, 1.5, {}],
    [{ type: 'boolean' }, false, {}],
    [{ type: 'object' }, '{not json', { q: 'wrong' }],
    [{}, 'a plain text', {}],
    [GROUP, undefined, { 'q.ci': 'missing' }],
    [GROUP, { ci: 'gitlab', size: 10 }, { 'q.size': 'wrong' }],
    [GROUP, { ci: 'gitlab', size: 9 }, {}],
  ])('of %j takes %j as %j', (schema, value, expected) => {
    expect(check(schema, value)).toEqual(expected);
  });

  it('lets an optional question be, and asks all of a group that was begun', () => {
    expect(check({ type: 'string' }, undefined, false)).toEqual({});
    expect(check(GROUP, undefined, false)).toEqual({});
    expect(check(GROUP, { size: 2 }, false)).toEqual({ 'q.ci': 'missing' });
  });
});
