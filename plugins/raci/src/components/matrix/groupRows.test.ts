import { makeEntityRaci } from '../../fixtures';
import { groupRows } from './groupRows';

const entity = (name: string, system?: string) =>
  makeEntityRaci({
    entityRef: `model:default/${name}`,
    system,
    activities: [],
  });

const entities = [
  entity('a', 's1'),
  entity('b', 's1'),
  entity('c'),
  entity('d'),
];

const shown = (lines: ReturnType<typeof groupRows>) =>
  lines.map(line => line.entity?.entityRef ?? `[${line.group}]`);

describe('groupRows', () => {
  it('names each group once, before its first entity', () => {
    expect(shown(groupRows(entities, 'system'))).toEqual([
      '[s1]',
      'model:default/a',
      'model:default/b',
      '[undefined]',
      'model:default/c',
      'model:default/d',
    ]);
  });

  it('names none where nothing is grouped', () => {
    expect(groupRows(entities, undefined)).toHaveLength(4);
    expect(groupRows([], 'owner')).toEqual([]);
  });

  it('gives every line a key of its own, in whatever order they are', () => {
    const mixed = [entities[0], entities[2], entities[1], entities[3]];
    const keys = groupRows(mixed, 'system').map(({ key }) => key);
    expect(new Set(keys).size).toBe(8);
  });
});
