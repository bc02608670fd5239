import type { MergedFile } from '@waymark/plugin-golden-paths-common';
import { describeUpdate, nameUpdate } from './describeUpdate';

const file = (changes: Partial<MergedFile>): MergedFile => ({
  path: 'a',
  change: 'modify',
  notes: [],
  ...changes,
});

const words = {
  project: 'churn',
  template: 'Training',
  from: '1.0.0',
  to: '2.0.0',
  files: [],
  answers: { before: {}, after: {} },
  skipped: [],
};

describe('describeUpdate', () => {
  it('tells what changes, what to decide, and what was left alone', () => {
    expect(
      describeUpdate({
        ...words,
        files: [
          file({ path: '.waymark/template.yaml' }),
          file({ path: 'Makefile' }),
          file({ path: 'b', from: 'a', change: 'rename' }),
          file({ path: 'c', change: 'modify', notes: ['It moved.'] }),
          file({ path: 'd', conflict: 'content', notes: ['Choose.'] }),
          file({
            path: 'e',
            change: 'keep',
            conflict: 'binary',
            notes: ['No.'],
          }),
          file({ path: 'f', change: 'keep', notes: ['It was deleted.'] }),
        ],
        answers: { before: { a: 1, c: 'x' }, after: { a: 2, b: 'y', c: 'x' } },
        skipped: ['data'],
      }),
    ).toBe(
      `Brings **churn** up to its template **Training**, from \`1.0.0\` to \`2.0.0\`. What the project changed stays; nothing it wrote is lost.

### What the template changed

- \`Makefile\`: changed
- \`b\`: moved here from \`a\`
- \`c\`: changed. It moved.

### To be decided before merging

- \`d\`: Choose.
- \`e\`: No.

### Left alone

- \`f\`: It was deleted.

### Answers

- \`a\`: \`2\`, was \`1\`
- \`b\`: \`"y"\`, a new question

### Not compared

- \`data\`: a link, a submodule, or too large`,
    );
  });

  it('says only so much, and lets no name become markup', () => {
    const files = Array.from({ length: 130 }, (_, index) =>
      file({ path: `f\`${index}\n# x` }),
    );
    const text = describeUpdate({
      ...words,
      project: '[x](http://example.org)\n# y',
      files,
    });
    expect(text).toContain('- `` f`0 # x ``: changed\n');
    expect(text).toContain('- and 30 more');
    expect(text).toContain('**\\[x\\](http://example.org) \\# y**');
  });

  it('names an update without a version too', () => {
    expect(nameUpdate(words)).toBe('Update churn to Training 2.0.0');
    expect(nameUpdate({ ...words, to: '1.0.0' })).toBe(
      'Update churn to the present Training',
    );
    expect(describeUpdate({ ...words, to: undefined })).toContain(
      'to what it makes now',
    );
  });
});
