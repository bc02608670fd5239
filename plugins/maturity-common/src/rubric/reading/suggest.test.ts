import { didYouMean, suggest } from './suggest';

const ids = [
  'registry/versions',
  'registry/newest-version-run',
  'ci/passed',
  'catalog/on-call',
];

describe('suggest', () => {
  it.each([
    ['registry/version', 'registry/versions'],
    ['Registry/Versions', 'registry/versions'],
    ['registry/run-newest-version', 'registry/newest-version-run'],
    ['ci/pased', 'ci/passed'],
    ['catalog/oncall', 'catalog/on-call'],
  ])('takes %s for %s', (word, meant) => {
    expect(suggest(word, ids)).toBe(meant);
  });

  it.each(['', 'x', 'completely/else', 'v'.repeat(500)])(
    'takes %j for nothing',
    word => {
      expect(suggest(word, ids)).toBeUndefined();
    },
  );

  it('ends a sentence, or says nothing', () => {
    expect(didYouMean('ci/passes', ids)).toBe(' Did you mean "ci/passed"?');
    expect(didYouMean('zzz', ids)).toBe('');
  });
});
