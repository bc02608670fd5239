import type { ProjectDetail } from '@waymark/plugin-golden-paths-common';
import { valuesOf } from '../__testUtils__/entities';
import { goldenPathsFacts } from './goldenPathsFacts';

const CHECKED = '2026-11-22T10:00:00.000Z';

function project(parts: Partial<ProjectDetail> = {}): ProjectDetail {
  return {
    entityRef: 'model:default/churn',
    title: 'Churn',
    template: { ref: 'template:default/training', version: '1.0.0' },
    current: { version: '1.2.0' },
    behind: 2,
    drift: { files: 1, lines: 7 },
    state: 'behind',
    checkedAt: CHECKED,
    driftedFiles: [
      { path: 'Makefile', state: 'changed', added: 4, removed: 3 },
      {
        path: 'Dockerfile',
        state: 'removed',
        added: 0,
        removed: 9,
        kept: 'Built elsewhere',
      },
    ],
    entityRefs: ['model:default/churn'],
    ...parts,
  };
}

describe('goldenPathsFacts', () => {
  it('tells the template and how far the project is from it', () => {
    const told = goldenPathsFacts(project());
    expect(valuesOf(told)).toEqual({
      template: 'template:default/training',
      'template-version': '1.0.0',
      'current-version': '1.2.0',
      state: 'behind',
      behind: 2,
      'drift-files': 1,
      'drift-lines': 7,
      'kept-files': 1,
      'update-proposed': false,
    });
    expect(told['drift-files']).toMatchObject({
      at: CHECKED,
      evidence: { url: '/catalog/default/model/churn' },
    });
  });

  it.each(['unknown', 'failing'] as const)(
    'tells no difference of a project that is %s',
    state => {
      expect(
        valuesOf(goldenPathsFacts(project({ state, behind: 0 }))),
      ).toMatchObject({
        state,
        behind: null,
        'drift-files': null,
        'drift-lines': null,
        'kept-files': null,
      });
    },
  );

  it('tells nothing of a standing that nobody looked at', () => {
    const { checkedAt: _, ...unseen } = project({
      template: { ref: 'template:default/training' },
      current: {},
      proposed: { at: CHECKED },
    });
    expect(valuesOf(goldenPathsFacts(unseen))).toEqual({
      template: 'template:default/training',
      'template-version': null,
      'current-version': null,
      'update-proposed': true,
    });
  });
});
