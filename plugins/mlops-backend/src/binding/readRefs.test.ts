import { readOwner } from './readRefs';

describe('readOwner', () => {
  const known = new Set([
    'group:default/retention',
    'user:default/ada',
    'group:shop/shop-team',
  ]);

  it.each([
    ['retention', 'group:default/retention'],
    ['ada', 'user:default/ada'],
    ['shop-team', 'group:shop/shop-team'],
    ['nobody', 'nobody'],
    ['ada@example.org', 'ada@example.org'],
    ['user:ada', 'user:shop/ada'],
    ['group:default/unknown', 'group:default/unknown'],
    ['component:default/x', undefined],
    ['The Data Team', undefined],
    ['a:b:c d', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('reads %j as %j', (stated, expected) => {
    expect(
      readOwner(stated, {
        namespace: 'shop',
        exists: ref => known.has(ref),
      }),
    ).toBe(expected);
  });
});
