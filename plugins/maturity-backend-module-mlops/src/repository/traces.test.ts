import { folderOf } from './source/Folder';
import { findTraces } from './traces';

const find = (path: string, ...paths: string[]) =>
  findTraces(folderOf({ paths, texts: new Map() }, path));

describe('traces', () => {
  it.each([
    ['readme', 'README.md', true],
    ['readme', 'readme', true],
    ['readme', 'docs/README.md', false],
    ['container', 'Dockerfile', true],
    ['container', 'Dockerfile.gpu', true],
    ['container', 'Dockerfiles.md', false],
    ['codeOwners', '.github/CODEOWNERS', true],
    ['codeOwners', 'src/CODEOWNERS', false],
    ['versionedData', 'dvc.lock', true],
    ['versionedData', 'data/raw.csv.dvc', true],
    ['versionedData', 'data/raw.csv', false],
    ['versionedData', '.dvc/config', false],
    ['pipeline', 'dvc.yaml', true],
    ['pipeline', 'MLproject', true],
    ['pipeline', 'dags/train.py', true],
    ['pipeline', 'kubeflow/training_pipeline.py', true],
    ['pipeline', 'src/pipeline.py', false],
  ] as const)('%s by %s: %s', (trace, file, expected) => {
    expect(find('', file)[trace]).toBe(expected ? file : undefined);
  });

  it.each([
    ['tests/test_train.py', true, false],
    ['train_test.py', true, false],
    ['src/train.test.ts', true, false],
    ['src/TrainTest.java', true, false],
    ['tests/integration/test_api.py', true, true],
    ['tests/test_integration_api.py', true, true],
    ['e2e/login.spec.ts', true, true],
    ['tests/conftest.py', false, false],
    ['tests/smokey/test_x.py', true, false],
    ['src/latest.py', false, false],
  ])('tests: %s is one: %s, of integration: %s', (file, test, integration) => {
    const { tests, integrationTests } = find('', file);
    expect([tests.length > 0, integrationTests.length > 0]).toEqual([
      test,
      integration,
    ]);
  });

  it('are those of the folder; some files are looked for at the root too', () => {
    const found = find(
      'models/churn',
      'CODEOWNERS',
      'README.md',
      'dvc.yaml',
      'models/churn/tests/test_a.py',
      'models/fraud/tests/test_b.py',
    );
    expect(found).toMatchObject({
      readme: 'README.md',
      codeOwners: 'CODEOWNERS',
      tests: ['tests/test_a.py'],
      pipeline: undefined,
    });
  });
});
