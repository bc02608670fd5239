import type { FileChangeWanted, TreeFile } from '../../types';

/** What proposals of files are called in tests. */
export const text = {
  id: 'update-1',
  title: 'Follow the template',
  description: 'x',
};

/** A file as it is wanted. */
export function file(content: string | Buffer, executable?: boolean): TreeFile {
  return { content: Buffer.from(content), ...(executable && { executable }) };
}

/** Many kinds of changes at once, counted from the folder `ml`. */
export const changes: FileChangeWanted[] = [
  { path: 'Makefile', file: file('test:\n\tpytest\n') },
  { path: 'scripts/run.sh', file: file('#!/bin/sh\necho 2\n', true) },
  { path: 'src/new name.py', from: 'old.py', file: file('a\nb\nc\nD\n') },
  { path: 'gone.txt' },
  { path: 'was-a-file/inner.txt', file: file('1\n') },
  { path: 'was-a-file' },
  { path: 'same.txt', file: file('same\r\n') },
  { path: 'never-was.txt' },
];

/** The repository that they change. */
export const before = {
  'ml/Makefile': 'test:\n\tnose\n',
  'ml/scripts/run.sh': '#!/bin/sh\necho 1\n',
  'ml/old.py': 'a\nb\nc\nd\n',
  'ml/gone.txt': 'gone\n',
  'ml/was-a-file': 'x\n',
  'ml/same.txt': 'same\r\n',
  'other/untouched.txt': '1',
};

/** The paths that a proposal of them shows. */
export const shown = [
  'ml/Makefile',
  'ml/gone.txt',
  'ml/scripts/run.sh',
  'ml/src/new name.py',
  'ml/was-a-file',
  'ml/was-a-file/inner.txt',
];
