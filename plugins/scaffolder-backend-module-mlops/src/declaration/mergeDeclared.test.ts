import type { JsonValue } from '@backstage/types';
import { mergeDeclared } from './mergeDeclared';

describe('mergeDeclared', () => {
  it.each<
    [
      string,
      JsonValue | undefined,
      JsonValue | undefined,
      JsonValue | undefined,
    ]
  >([
    ['writes a section that was not there', undefined, { a: 1 }, { a: 1 }],
    [
      'keeps what the form does not ask',
      { a: 1, b: 2 },
      { a: 3 },
      { a: 3, b: 2 },
    ],
    [
      'goes into sections of sections',
      { sla: { latencyMs: 10, availability: 99 } },
      { sla: { latencyMs: 20 } },
      { sla: { latencyMs: 20, availability: 99 } },
    ],
    [
      'takes lists whole',
      { regions: ['a', 'b'] },
      { regions: ['c'] },
      { regions: ['c'] },
    ],
    [
      'takes an empty list for one',
      { regions: ['a'] },
      { regions: [] },
      { regions: [] },
    ],
    [
      'passes over empty texts',
      { problem: 'Leavers' },
      { problem: '' },
      { problem: 'Leavers' },
    ],
    ['passes over empty objects', { a: 1 }, { sla: {} }, { a: 1 }],
    [
      'passes over empty lists where there were none',
      { card: { license: 'mit' } },
      { card: { users: [], limitations: [] } },
      { card: { license: 'mit' } },
    ],
    [
      'writes no empty section',
      undefined,
      { sla: {}, problem: '', outcomes: [] },
      undefined,
    ],
    [
      'leaves empty lists within lists, which say that there is nobody',
      undefined,
      [{ activity: 'training', responsible: [] }],
      [{ activity: 'training', responsible: [] }],
    ],
    ['takes a key away for null', { a: 1, b: 2 }, { b: null }, { a: 1 }],
    ['replaces what has another shape', 'text', { a: 1 }, { a: 1 }],
    [
      'keeps false and 0',
      { a: true, b: 1 },
      { a: false, b: 0 },
      { a: false, b: 0 },
    ],
    ['takes a value that is no section', undefined, 'P1M', 'P1M'],
  ])('%s', (_, now, given, expected) => {
    expect(mergeDeclared(now, given)).toEqual(expected);
  });

  it('leaves its arguments as they were', () => {
    const now = { sla: { latencyMs: 10 } };
    mergeDeclared(now, { sla: { latencyMs: 20 } });
    expect(now).toEqual({ sla: { latencyMs: 10 } });
  });
});
