import { paramsOfTab } from './paramsOfTab';

describe('paramsOfTab', () => {
  it.each([
    ['gaps', 'matrix', true],
    ['matrix', 'gaps', true],
    ['people', 'matrix', false],
    ['matrix', 'people', false],
    ['mine', 'handovers', false],
  ] as const)('%s after %s keeps the search: %s', (next, before, kept) => {
    const change = paramsOfTab(next, before);
    expect(change.tab).toBe(next);
    expect('q' in change).toBe(!kept);
  });

  it('closes the hand-over that was looked at', () => {
    expect(paramsOfTab('handovers', 'mine')).toHaveProperty(
      'handover',
      undefined,
    );
  });
});
