import { findForeign } from './findForeign';

const AT = '2026-11-22T10:00:00.000Z';

const ACTIONS = {
  fetch: 'fetch:template',
  files: 'fs:rename',
  tools: 'roadiehq:utils:fs:write',
  write: 'catalog:write',
  ours: 'mlops:git:publish',
  declares: 'waymark:declaration:propose',
  copier: 'copier:copy',
  repo: 'publish:gitlab',
  mr: 'publish:gitlab:merge-request',
  register: 'catalog:register',
  hook: 'http:backstage:request',
  skipped: 'publish:github',
  broken: 'publish:github',
  unreached: 'publish:github',
};

/** How steps ended that were not completed. */
const ENDS: Record<string, string> = { skipped: 'skipped', broken: 'failed' };

const steps = Object.entries(ACTIONS).map(([id, action]) => ({
  id,
  action,
  name: `The ${id}`,
}));

const events = Object.keys(ACTIONS)
  .filter(id => id !== 'unreached')
  .flatMap(stepId => [
    { stepId, status: 'processing', at: AT },
    { stepId, status: ENDS[stepId] ?? 'completed', at: AT },
    { stepId, at: AT },
  ]);

describe('findForeign', () => {
  it('names what others made, or may have made, outside the run', () => {
    const found = findForeign(steps, events);
    expect(found.map(item => [item.key, item.kind, item.action])).toEqual([
      ['step:repo', 'repository', 'publish:gitlab'],
      ['step:mr', 'change-proposal', 'publish:gitlab:merge-request'],
      ['step:register', 'catalog-location', 'catalog:register'],
      ['step:hook', 'other', 'http:backstage:request'],
      ['step:broken', 'repository', 'publish:github'],
    ]);
    expect(found[0]).toEqual({
      key: 'step:repo',
      kind: 'repository',
      title: 'The repo',
      action: 'publish:gitlab',
      state: 'foreign',
      reason:
        "'publish:gitlab' made it, which is not an action of Waymark: it is not undone when a run fails. The run's log says what it made.",
      at: AT,
    });
    expect(found[4].reason).toBe(
      "'publish:github' failed, which is not an action of Waymark; look whether it made something before it did, the run's log says how far it came.",
    );
  });

  it('names a step by its id where it has no name', () => {
    const id = 'x'.repeat(600);
    const [item] = findForeign(
      [{ id, action: 'publish:github' }],
      [{ stepId: id, status: 'completed', at: AT }],
    );
    expect(item.title).toHaveLength(500);
    expect(item.key).toHaveLength(200);
    expect(findForeign([], events)).toEqual([]);
  });
});
