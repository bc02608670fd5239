import { makeSource } from '../../fixtures';
import { sourcesPollMs } from './sourcesPollMs';

describe('sourcesPollMs', () => {
  const resting = [makeSource(), makeSource({ state: 'failing' })];
  const running = [...resting, makeSource({ state: 'running' })];

  it('looks more often while a source is being read', () => {
    const soon = sourcesPollMs({ value: running })!;
    expect(soon).toBeLessThan(sourcesPollMs({ value: resting })!);
  });

  it('does not press a registry that fails', () => {
    expect(sourcesPollMs({ value: running, error: new Error() })).toBe(
      sourcesPollMs({ value: resting }),
    );
  });

  it('leaves the first attempt to the reader', () => {
    expect(sourcesPollMs({ error: new Error() })).toBeUndefined();
  });
});
