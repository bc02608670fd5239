import type { HandoverRequest } from '@waymark/plugin-raci-common';
import { MAX_ITEMS, MAX_WORDS, readRequest } from './readRequest';

const item = (name = 'churn') => ({
  entityRef: `model:default/${name}`,
  activity: 'deployment',
  role: 'responsible' as const,
});

const request = (more: Partial<HandoverRequest> = {}): HandoverRequest => ({
  from: 'user:default/carol',
  to: 'user:default/alice',
  items: [item()],
  ...more,
});

describe('readRequest', () => {
  it('makes refs full and lower case, and names each duty once', () => {
    expect(
      readRequest(
        request({
          from: 'User:Carol',
          items: [item(), { ...item(), entityRef: 'Model:Churn' }],
          reason: '  On leave  ',
        }),
      ),
    ).toEqual({
      from: 'user:default/carol',
      to: 'user:default/alice',
      items: [item()],
      inherited: 'entity',
      reason: 'On leave',
    });
  });

  it('changes declarations where they come from when all is handed over', () => {
    expect(
      readRequest(request({ items: undefined, all: true })).inherited,
    ).toBe('origin');
    expect(
      readRequest(request({ items: undefined, all: true, inherited: 'entity' }))
        .inherited,
    ).toBe('entity');
  });

  it.each<[string, Partial<HandoverRequest>, string]>([
    ['no duties', { items: undefined }, "neither 'items' nor 'all: true'"],
    ['duties twice', { all: true }, "both 'items' and 'all'"],
    ['an empty list', { items: [] }, "'items' has 0 duties"],
    [
      'too many duties',
      { items: Array.from({ length: MAX_ITEMS + 1 }, (_, i) => item(`m${i}`)) },
      `'items' has ${MAX_ITEMS + 1} duties; expected 1 to ${MAX_ITEMS}`,
    ],
    [
      'a role that is no duty',
      { items: [{ ...item(), role: 'consulted' as never }] },
      "items[0].role is 'consulted'",
    ],
    ['nobody to take it', { to: '' }, "'to' is ''"],
    ['a thing that takes it', { to: 'component:web' }, 'a user or a group'],
    ['both sides the same', { to: 'user:carol' }, 'two different parties'],
    [
      'too many words',
      { reason: 'x'.repeat(MAX_WORDS + 1) },
      `'reason' has ${MAX_WORDS + 1} characters; expected at most ${MAX_WORDS}`,
    ],
  ])('refuses %s', (_, more, message) => {
    expect(() => readRequest(request(more))).toThrow(message);
  });
});
