import * as fc from 'fast-check';
import { tree } from '../__testUtils__/tree';
import { measureDrift } from './measureDrift';

const base = tree({
  '.waymark/template.yaml': 'version: 1\n',
  '.github/workflows/ci.yml': 'on: push\njobs: 1\nsteps: 2\n',
  Makefile: 'test:\n\tpytest\n',
  'run.sh*': 'python -m app\n',
  'src/app.py': 'pass\n',
  'logo.png': Uint8Array.from([0, 1]),
});

const change = (texts: Parameters<typeof tree>[0], ...gone: string[]) => {
  const files = new Map([...base, ...tree(texts)]);
  gone.forEach(path => files.delete(path));
  return files;
};

describe('measureDrift', () => {
  it('finds nothing in what was left as it was made', () => {
    expect(measureDrift({ base, project: change({ own: 'x' }) })).toEqual({
      files: 0,
      lines: 0,
      details: [],
    });
  });

  it('counts lines that were added and removed', () => {
    const project = change({
      '.github/workflows/ci.yml': 'on: push\njobs: 2\nsteps: 2\nmore: 3\n',
    });
    expect(measureDrift({ base, project })).toEqual({
      files: 1,
      lines: 3,
      details: [
        {
          path: '.github/workflows/ci.yml',
          state: 'changed',
          added: 2,
          removed: 1,
        },
      ],
    });
  });

  it.each<[string, Map<string, { content: Uint8Array }>, object]>([
    [
      'a file that is gone',
      change({}, 'Makefile'),
      { path: 'Makefile', state: 'removed', added: 0, removed: 2 },
    ],
    [
      'a file that was moved',
      change({ 'build/Makefile': 'test:\n\tpytest\n' }, 'Makefile'),
      { path: 'Makefile', state: 'removed', added: 0, removed: 2 },
    ],
    [
      'a file that may no longer be run',
      change({ 'run.sh': 'python -m app\n' }),
      { path: 'run.sh', state: 'mode', added: 0, removed: 0 },
    ],
    [
      'another picture',
      change({ 'logo.png': Uint8Array.from([0, 2]) }),
      {
        path: 'logo.png',
        state: 'changed',
        added: 0,
        removed: 0,
        binary: true,
      },
    ],
  ])('sees %s', (_what, project, detail) => {
    const { details, files } = measureDrift({ base, project });
    expect(details).toEqual([detail]);
    expect(files).toBe(1);
  });

  it('leaves line ends to the project, and the record to the portal', () => {
    const project = change({
      Makefile: 'test:\r\n\tpytest',
      '.waymark/template.yaml': 'version: 2\n',
    });
    expect(measureDrift({ base, project }).details).toEqual([]);
  });

  it('looks at standard files only', () => {
    const project = change({ 'src/app.py': 'x\n', Makefile: 'x\n' });
    const standard = ['.github/**', '{Makefile,Dockerfile}', '*.sh'];
    expect(
      measureDrift({ base, project, standard }).details.map(d => d.path),
    ).toEqual(['Makefile']);
  });

  it('shows what is kept on purpose, and does not count it', () => {
    const project = change({ Makefile: 'x\n' }, 'src/app.py');
    const kept = [{ files: 'Make*', reason: 'Bazel' }];
    expect(measureDrift({ base, project, kept })).toMatchObject({
      files: 1,
      lines: 1,
      details: [{ path: 'Makefile', kept: 'Bazel' }, { path: 'src/app.py' }],
    });
  });

  it('counts texts that are too long to compare as heaps of lines', () => {
    const all = (word: string) =>
      Array.from({ length: 6000 }, (_, line) => `${word} ${line}\n`).join('');
    const drift = measureDrift({
      base: tree({ a: all('a') }),
      project: tree({ a: `${all('b')}a 7\n` }),
    });
    expect(drift.lines).toBe(5999 + 6000);
  });

  it('has as many lines as it takes from one text to the other', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    const text = (some: string[]) => some.map(line => `${line}\n`).join('');
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const { details } = measureDrift({
          base: tree({ x: text(before) }),
          project: tree({ x: text(after) }),
        });
        const { added, removed } = details[0] ?? { added: 0, removed: 0 };
        expect(before.length - removed + added).toBe(after.length);
        expect(details.length).toBe(text(before) === text(after) ? 0 : 1);
      }),
    );
  });

  it.each([
    '{1..100000}',
    '+(a|aa)+(a|aa)b',
    '**/**/**/**/**/**/**/**/**/**/b',
  ])('is not kept busy by %s', glob => {
    const paths = Object.fromEntries(
      Array.from({ length: 50 }, (_, n) => [`${'a/'.repeat(40)}${n}`, 'x']),
    );
    const project = new Map();
    expect(
      measureDrift({ base: tree(paths), project, standard: [glob] }).files,
    ).toBe(0);
  });
});
