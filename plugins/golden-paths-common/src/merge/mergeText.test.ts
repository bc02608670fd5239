import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { mergeText } from './mergeText';

const merge = (base: string, template: string, project: string) =>
  mergeText({ base, template, project }, 'template 2.0');

describe('mergeText', () => {
  it.each([
    [
      'changes in different places',
      ['a\nb\nc\nd\ne\n', 'A\nb\nc\nd\ne\n', 'a\nb\nc\nd\nE\n'],
      'A\nb\nc\nd\nE\n',
    ],
    ['the same change twice', ['a\nb\n', 'a\nB\n', 'a\nB\n'], 'a\nB\n'],
    [
      'a line that only the template took away',
      ['a\nb\nc\nd\n', 'b\nc\nd\n', 'a\nb\nc\nd\ne\n'],
      'b\nc\nd\ne\n',
    ],
    [
      'a line that only the project took away',
      ['a\nb\nc\nd\n', 'a\nb\nc\nD\n', 'b\nc\nd\n'],
      'b\nc\nD\n',
    ],
    [
      'Windows lines of the project',
      ['a\nb\nc\n', 'A\nb\nc\n', 'a\r\nb\r\nC\r\n'],
      'A\r\nb\r\nC\r\n',
    ],
    [
      'Windows lines that the template now writes',
      ['a\nb\nc\n', 'A\r\nb\r\nc\r\n', 'a\nb\nC\n'],
      'A\r\nb\r\nC\r\n',
    ],
    [
      'lines of the project that end in two ways',
      ['a\nb\nc\nd\n', 'a\nb\nc\nD\n', 'A\r\nb\nc\nd\n'],
      'A\r\nb\nc\nD\n',
    ],
    [
      'no last break in the project',
      ['a\nb\nc\n', 'A\nb\nc\n', 'a\nb\nc'],
      'A\nb\nc',
    ],
    [
      'no last break in the template any more',
      ['a\nb\nc\n', 'a\nb\nc', 'A\nb\nc\n'],
      'A\nb\nc',
    ],
    ['a first line in an empty text', ['', 'a\n', ''], 'a\n'],
    [
      'a byte order mark',
      ['\ufeffa\nb\nc\n', '\ufeffa\nb\nC\n', '\ufeffA\nb\nc\n'],
      '\ufeffA\nb\nC\n',
    ],
    [
      'names of object properties as lines',
      [
        '__proto__\nb\nconstructor\n',
        '__proto__\nb\nc\n',
        'a\nb\nconstructor\n',
      ],
      'a\nb\nc\n',
    ],
  ])('merges %s', (_what, [base, template, project], merged) => {
    expect(merge(base, template, project)).toEqual({
      text: merged,
      conflicts: 0,
    });
  });

  it('keeps both where both changed a line, and says which is whose', () => {
    expect(merge('a\nb\nc\n', 'a\nTWO\nc\n', 'a\nzwei\nc\n')).toEqual({
      text: 'a\n<<<<<<< project\nzwei\n=======\nTWO\n>>>>>>> template 2.0\nc\n',
      conflicts: 1,
    });
  });

  it('ends the last line before a mark', () => {
    expect(merge('a', 'TWO', 'zwei').text).toBe(
      '<<<<<<< project\nzwei\n=======\nTWO\n>>>>>>> template 2.0\n',
    );
  });

  it('writes marks with the line ends of the project', () => {
    expect(merge('a\n', 'TWO\n', 'zwei\r\n').text).toBe(
      '<<<<<<< project\r\nzwei\r\n=======\r\nTWO\r\n>>>>>>> template 2.0\r\n',
    );
  });

  it('keeps both of texts that are too long to compare', () => {
    const all = (word: string) =>
      Array.from({ length: 6000 }, (_, line) => `${word} ${line}\n`).join('');
    const { text, conflicts } = merge(all('a'), all('b'), all('c'));
    expect(conflicts).toBe(1);
    expect(text).toBe(
      `<<<<<<< project\n${all('c')}=======\n${all('b')}>>>>>>> template 2.0\n`,
    );
  });

  describe('beside git merge-file', () => {
    const directory = mkdtempSync(join(tmpdir(), 'merge-'));
    afterAll(() => rmSync(directory, { recursive: true }));

    const gitMerge = (base: string, template: string, project: string) => {
      const name = (part: string) => join(directory, part);
      writeFileSync(name('base'), base);
      writeFileSync(name('template'), template);
      writeFileSync(name('project'), project);
      const labels = ['project', 'base', 'template 2.0'].flatMap(l => [
        '-L',
        l,
      ]);
      try {
        return execFileSync(
          'git',
          [
            'merge-file',
            '-p',
            ...labels,
            name('project'),
            name('base'),
            name('template'),
          ],
          { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
        );
      } catch (error) {
        return String((error as { stdout: string }).stdout);
      }
    };

    it.each([
      ['one line', 'a\nb\nc\n', 'a\n2\nc\n', 'a\n3\nc\n'],
      ['the end', 'a\nb\n', 'a\nb\n2\n', 'a\nb\n3\n'],
      ['the beginning', 'a\nb\n', '2\na\nb\n', '3\na\nb\n'],
      ['a change and a removal', 'a\nb\nc\n', 'a\n2\nc\n', 'a\nc\n'],
      ['lines that both have', 'a\nb\nc\n', 'a\nx\n2\nc\n', 'a\nx\n3\nc\n'],
      [
        'two places',
        'a\nb\nc\nd\ne\nf\ng\n',
        '1\nb\nc\nd\ne\nf\n1\n',
        '2\nb\nc\nd\ne\nf\n2\n',
      ],
      ['clean changes', 'a\nb\nc\nd\n', '1\nb\nc\nd\n', 'a\nb\nc\n2\n'],
    ])('marks %s alike', (_what, base, template, project) => {
      expect(merge(base, template, project).text).toBe(
        gitMerge(base, template, project),
      );
    });
  });

  describe('whatever the texts are', () => {
    // Few different lines, so that they come several times over.
    const line = fc.constantFrom(
      'a',
      'b',
      'c',
      '',
      '}',
      '  x',
      'd\re',
      '\u00e4',
    );
    const text = fc
      .tuple(
        fc.array(line, { maxLength: 12 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
      )
      .map(([lines, end, ended]) =>
        lines.length === 0 ? '' : lines.join(end) + (ended ? end : ''),
      );
    const count = (some: string) => {
      const counts = new Map<string, number>();
      for (const one of some.split(/\r?\n/)) {
        counts.set(one, (counts.get(one) ?? 0) + 1);
      }
      counts.delete('');
      return counts;
    };

    it('loses no line that the project wrote', () => {
      fc.assert(
        fc.property(text, text, text, (base, template, project) => {
          const before = count(base);
          const after = count(merge(base, template, project).text);
          for (const [one, times] of count(project)) {
            const own = times - (before.get(one) ?? 0);
            expect(after.get(one) ?? 0).toBeGreaterThanOrEqual(own);
          }
        }),
        { numRuns: 1000 },
      );
    });

    it('loses no line that the template wrote', () => {
      fc.assert(
        fc.property(text, text, text, (base, template, project) => {
          const before = count(base);
          const after = count(merge(base, template, project).text);
          for (const [one, times] of count(template)) {
            const own = times - (before.get(one) ?? 0);
            expect(after.get(one) ?? 0).toBeGreaterThanOrEqual(own);
          }
        }),
        { numRuns: 1000 },
      );
    });

    it('leaves the project as it is when the template did not change', () => {
      fc.assert(
        fc.property(text, text, (base, project) => {
          expect(merge(base, base, project)).toEqual({
            text: project,
            conflicts: 0,
          });
        }),
      );
    });
  });
});
