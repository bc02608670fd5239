import fc from 'fast-check';
import type { SourceFile } from '../document';
import type { Contribution, FolderContext } from '../translate/Contribution';
import { folderContext, folderEntity } from './entities';

/** Characters that the formats give a meaning to. */
const SYNTAX = [
  ...'{}[]:,-#&*!|>\'"%@`<>/=?~ \n\t\0',
  '---\n',
  'stages:\n',
  '{"run":{"runId":"',
  'null',
  '<testsuite>',
];

/** Any text, more often one that nearly is of a format. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.oneof(fc.constantFrom(...SYNTAX), fc.string({ maxLength: 4 })))
    .map(parts => parts.join('')),
  fc.json(),
);

/**
 * Translates arbitrary texts, and damaged copies of a good file; fails when a
 * translation throws or a record has no path for its problem.
 */
export function translateDamaged(
  translate: (file: SourceFile, context: FolderContext) => Contribution,
  good: SourceFile,
): void {
  const context = folderContext([
    folderEntity('model', 'churn'),
    folderEntity('dataset', 'customers', { 'dvc.org/path': 'data/raw.csv' }),
    folderEntity('pipeline', 'training', { 'dvc.org/pipeline': 'dvc.yaml' }),
  ]);
  const damaged = fc
    .tuple(fc.nat(good.text.length), fc.nat(40), anyText)
    .map(
      ([at, length, text]) =>
        good.text.slice(0, at) + text + good.text.slice(at + length),
    );
  fc.assert(
    fc.property(fc.oneof(anyText, damaged), text => {
      const { records } = translate({ ...good, text }, context);
      for (const record of records) {
        if (record.type === 'problem') {
          expect(record.message).not.toBe('');
          expect(record.hint).toBeTruthy();
        }
      }
    }),
    { numRuns: 300 },
  );
}
