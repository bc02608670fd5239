import { NotAllowedError } from '@backstage/errors';
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

  it('looks again when the first attempt found nobody', () => {
    expect(sourcesPollMs({ error: new TypeError('no network') })).toBe(
      sourcesPollMs({ value: resting }),
    );
  });

  it('leaves it to the reader when asking again changes nothing', () => {
    expect(sourcesPollMs({ error: new NotAllowedError('no') })).toBeUndefined();
    expect(sourcesPollMs({ error: new Error('odd') })).toBeUndefined();
  });
});
