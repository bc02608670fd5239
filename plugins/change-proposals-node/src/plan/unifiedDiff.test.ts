import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { unifiedDiff } from './unifiedDiff';

describe('unifiedDiff', () => {
  const directory = createMockDirectory();

  it.each([
    ['lines', 'a\nb\nc\nd\ne\nf\n', 'a\nb\nc\nd\ne\ng\n'],
    ['Windows lines', 'a\r\nb\r\n', 'a\r\nc\r\nd\r\n'],
    ['an end without line break', 'a\nb', 'a\nb\nc'],
    ['lines that look like a diff', '--- a\n+++ b\n@@ -1 +1 @@\n', '--- a\n'],
  ])('is what git apply takes, for %s', (_what, before, after) => {
    const path = 'my models/a.yaml';
    directory.setContent({ [path]: before });
    writeFileSync(
      join(directory.path, 'a.diff'),
      unifiedDiff(path, before, after),
    );
    execFileSync('git', ['apply', 'a.diff'], { cwd: directory.path });
    expect(directory.content()).toMatchObject({
      'my models': { 'a.yaml': after },
    });
  });
});
