import { DEFAULT_ACTIVITIES, isForKind, stageOf } from './activities';

describe('the activities', () => {
  it('each have an id, a title and a meaning of one line', () => {
    for (const { id, title, description } of DEFAULT_ACTIVITIES) {
      expect(id).toMatch(/^[a-z]+$/);
      expect(title).not.toBe('');
      expect(description).toMatch(/^[^\n]{20,120}\.$/);
    }
    expect(new Set(DEFAULT_ACTIVITIES.map(({ id }) => id)).size).toBe(7);
  });

  it.each([
    ['experimental', 'training'],
    ['Production', 'monitoring'],
    ['deprecated', 'retirement'],
    ['something else', undefined],
    [undefined, undefined],
  ])('puts the lifecycle %s in the stage %s', (lifecycle, stage) => {
    expect(stageOf(DEFAULT_ACTIVITIES, { kind: 'Model', lifecycle })?.id).toBe(
      stage,
    );
  });

  it('finds no stage that is not for the kind', () => {
    const activities = [
      { ...DEFAULT_ACTIVITIES[2], kinds: ['Model'] },
      { ...DEFAULT_ACTIVITIES[1], lifecycles: ['experimental'] },
    ];
    const stage = (kind: string) =>
      stageOf(activities, { kind, lifecycle: 'experimental' })?.id;
    expect([stage('model'), stage('dataset')]).toEqual(['training', 'data']);
  });

  it.each([
    [undefined, 'Component', true],
    [['model'], 'Model', true],
    [['Model'], 'dataset', false],
    [[], 'Model', false],
  ])('with kinds %s is for a %s: %s', (kinds, kind, expected) => {
    expect(isForKind({ ...DEFAULT_ACTIVITIES[0], kinds }, kind)).toBe(expected);
  });
});
