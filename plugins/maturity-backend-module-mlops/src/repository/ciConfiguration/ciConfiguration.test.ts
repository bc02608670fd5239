import { folderOf } from '../source/Folder';
import { judgeCi, type CiJudgement } from './judgeCi';
import { readCiConfigurations } from './readCiConfigurations';

const read = (files: Record<string, string>, path = '') =>
  readCiConfigurations(
    folderOf(
      {
        paths: Object.keys(files).sort(),
        texts: new Map(Object.entries(files)),
      },
      path,
    ),
  );

/** What is so, of what can be so. */
const judged = (files: Record<string, string>) => {
  const { systems, ...rest } = judgeCi(read(files));
  return [
    ...systems,
    ...(Object.keys(rest) as (keyof typeof rest)[]).filter(key => rest[key]),
  ];
};

const GITHUB = '.github/workflows/ci.yml';
const CIRCLE = '.circleci/config.yml';
const GITLAB = '.gitlab-ci.yml';

describe('CI configurations', () => {
  it('of GitHub Actions are read', () => {
    expect(
      judged({
        [GITHUB]: `
name: Continuous Integration
on:
  push: { branches: [main] }
  schedule: [{ cron: '0 3 * * 1' }]
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - name: Unit tests
        run: |
          poetry install
          poetry run pytest
`,
        '.github/workflows/deploy.yaml': `
on: workflow_dispatch
jobs:
  ship:
    environment: { name: production }
    steps:
      - run: curl -fsS "$PORTAL/api/maturity/v1/gate?enforce=true"
      - run: cruft check
      - run: pytest tests/integration
`,
      }),
    ).toEqual<(keyof CiJudgement | string)[]>([
      'github-actions',
      'runsTests',
      'deploys',
      'runsIntegrationTests',
      'callsGate',
      'scheduled',
      'checksTemplate',
    ]);
  });

  it('of GitLab are read, with what they include', () => {
    expect(
      judged({
        [GITLAB]: `
include: [{ local: .gitlab/ci/deploy.yml }]
stages: [test, deploy]
unit:
  stage: test
  script:
    - pip install -e .
    - [python -m unittest, copier check-update]
nightly:
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule"
  script: [python train.py]
`,
        '.gitlab/ci/deploy.yml': `
smoke-test:
  script: [./smoke.sh]
production:
  environment: production
  script: [make ship]
`,
      }),
    ).toEqual([
      'gitlab-ci',
      'runsTests',
      'deploys',
      'runsIntegrationTests',
      'scheduled',
      'checksTemplate',
    ]);
  });

  it('of CircleCI are read', () => {
    expect(
      judged({
        [CIRCLE]: `
version: 2.1
orbs: { aws-ecs: circleci/aws-ecs@4 }
commands:
  check:
    steps: [{ run: tox }]
jobs:
  build:
    docker: [{ image: cimg/python:3.11 }]
    steps:
      - checkout
      - check
      - when:
          condition: true
          steps: [{ run: { name: e2e, command: ./e2e.sh } }]
      - aws-ecs/deploy_service_update: { family: x }
workflows:
  nightly:
    triggers: [{ schedule: { cron: '0 0 * * *' } }]
    jobs: [build]
`,
      }),
    ).toEqual([
      'circleci',
      'runsTests',
      'deploys',
      'runsIntegrationTests',
      'scheduled',
    ]);
  });

  it.each([
    ['a build alone', 'name: Continuous integration\njobs: {}'],
    ['comments', 'jobs:\n  x:\n    steps:\n      - run: echo # pytest'],
    ['a word in a word', 'jobs: { x: { steps: [{ run: ./latest.sh }] } }'],
    ['predeployed names', 'jobs: { undeployable: { steps: [] } }'],
    ['nothing', ''],
    ['a list', '[1, 2]'],
  ])('say nothing more with %s', (_, text) => {
    expect(judged({ [GITHUB]: text })).toEqual(['github-actions']);
  });

  it('never schedule where a rule excludes schedules', () => {
    expect(
      judged({
        [GITLAB]:
          'x:\n  script: [ls]\n  rules:\n    - { if: \'$CI_PIPELINE_SOURCE == "schedule"\', when: never }',
      }),
    ).toEqual(['gitlab-ci']);
    expect(
      judged({ [GITLAB]: 'x:\n  script: [ls]\n  only: [schedules]' }),
    ).toEqual(['gitlab-ci', 'scheduled']);
  });

  it('count line by line where they are templates of YAML', () => {
    expect(
      judged({
        [GITHUB]:
          '{% if x %}\njobs:\n  - run: pytest\n# run: tox\n{% endif %}: [',
      }),
    ).toEqual(['github-actions', 'runsTests']);
  });

  it('are those of the folder and of the root of its repository', () => {
    const files = {
      [GITHUB]: 'jobs: { x: { steps: [{ run: pytest }] } }',
      'models/churn/.gitlab-ci.yml': 'x: { script: [ls] }',
      'models/fraud/.circleci/config.yml': 'version: 2.1',
    };
    expect(
      read(files, 'models/churn').map(({ system, file }) => [system, file]),
    ).toEqual([
      ['github-actions', GITHUB],
      ['gitlab-ci', 'models/churn/.gitlab-ci.yml'],
    ]);
  });

  it('need more than what GitLab keeps issue forms in', () => {
    expect(judged({ '.gitlab/agents/x/config.yaml': 'a: 1' })).toEqual([]);
  });
});
