import { isCommitOfRun } from './isCommitOfRun';

const run = {
  author: { name: 'Waymark', email: 'waymark@example.org' },
  taskId: 'task-1',
};

function raw(change: {
  parent?: string;
  committer?: string;
  message?: string;
}): string {
  const {
    parent = '',
    committer = 'Waymark <waymark@example.org> 1 +0000',
    message = 'First\n\nMore words.\n\nWaymark-Run: task-1\n',
  } = change;
  return `tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\n${parent}author Ann <ann@example.org> 1 +0000\ncommitter ${committer}\n\n${message}`;
}

describe('isCommitOfRun', () => {
  it('knows the first commit of the run', () => {
    expect(isCommitOfRun(raw({}), run)).toBe(true);
  });

  it.each<[string, Parameters<typeof raw>[0]]>([
    ['has a parent', { parent: 'parent 4b825dc\n' }],
    ['somebody else committed', { committer: 'Ann <ann@example.org> 1 +0000' }],
    ['is of another run', { message: 'First\n\nWaymark-Run: task-11\n' }],
    ['says the run among its words', { message: 'Waymark-Run: task-1\n\nx\n' }],
    ['says no run', { message: 'First\n' }],
    ['says nothing', { message: '' }],
  ])('takes none that %s', (_, change) => {
    expect(isCommitOfRun(raw(change), run)).toBe(false);
  });
});
