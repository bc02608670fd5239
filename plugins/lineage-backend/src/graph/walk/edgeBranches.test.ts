import { edgeBranches, edgeKindName, kindsOf } from './edgeBranches';

describe('edgeBranches', () => {
  it.each<[string, Parameters<typeof edgeBranches>, string[]]>([
    [
      'assets by derivations and serving alone',
      [{ granularity: 'asset' }],
      ['derivation', 'serving'],
    ],
    [
      'a job that is the root by its inputs and outputs',
      [{ granularity: 'asset' }, { ofRootJob: true }],
      ['input', 'output'],
    ],
    [
      'jobs and assets by all, derivations only where no job is between',
      [{ granularity: 'job' }],
      ['input', 'output', 'serving', 'direct derivation'],
    ],
    [
      'the kinds that are wanted',
      [{ granularity: 'job', kinds: ['serving', 'output'] }],
      ['output', 'serving'],
    ],
    [
      'nothing where the kinds are of the other granularity',
      [{ granularity: 'asset', kinds: ['input'] }],
      [],
    ],
  ])('joins %s', (_, query, expected) => {
    expect(
      edgeBranches(...query).flatMap(branch =>
        kindsOf(branch).map(
          kind => `${branch.directOnly ? 'direct ' : ''}${edgeKindName(kind)}`,
        ),
      ),
    ).toEqual(expected);
  });
});
