import {
  count,
  defineFacts,
  type NamesOf,
  word,
  words,
  yesOrNo,
} from '../facts';

/** All that the files of a repository tell. */
export const REPOSITORY_MEANINGS = defineFacts({
  linked: yesOrNo(
    'linked to a source folder',
    'The catalog knows a `url:` location of its source, by the annotation backstage.io/source-location or the file that declares it. Where it is not, nothing else is told.',
  ),
  'own-folder': yesOrNo(
    'in a repository or folder of its own',
    'What the catalog declares from the same folder belongs to one system or, without one, to one owner.',
  ),
  readme: yesOrNo(
    'described by a README',
    "A README in the folder or at the repository's root.",
  ),
  packaging: word(
    'packaging',
    'How its Python code is packaged: poetry where pyproject.toml has [tool.poetry] or builds with poetry-core; pip for any other pyproject.toml with a project or a build system, and for requirements*.txt; setuptools for setup.py or setup.cfg; conda for environment.yml. None where there is no such file.',
    ['poetry', 'pip', 'setuptools', 'conda'],
  ),
  'environment-locked': yesOrNo(
    'environment locked',
    'A lock file, or every declared dependency pinned with ==.',
  ),
  'environment-lock': word(
    'file that locks the environment',
    'poetry.lock, uv.lock, pdm.lock, Pipfile.lock, pylock.toml, conda-lock.yml, or the requirements file or pyproject.toml whose dependencies are all pinned with ==.',
  ),
  container: yesOrNo('built as a container', 'A Dockerfile or Containerfile.'),
  dependencies: words(
    'dependencies',
    'Names of the Python packages that pyproject.toml, setup.cfg, requirements*.txt and environment.yml declare, normalised as in PEP 503; at most 200.',
  ),
  'ci-systems': words(
    'CI systems configured',
    "github-actions (.github/workflows), gitlab-ci (.gitlab-ci.yml), circleci (.circleci/config.yml), in the folder or at the repository's root.",
  ),
  'ci-configured': yesOrNo(
    'CI configured',
    'Any of GitHub Actions, GitLab CI and CircleCI is configured.',
  ),
  'ci-runs-tests': yesOrNo(
    'tests run in CI',
    'A command of the CI configuration runs tests: pytest, tox, nox, unittest, `make test`, `npm test` and the like.',
  ),
  'ci-deploys': yesOrNo(
    'deployed from CI',
    'A job, step, stage or environment of the CI configuration deploys, releases or promotes.',
  ),
  'ci-integration-test': yesOrNo(
    'integration-tested in CI',
    'A job or command of the CI configuration runs integration, end-to-end, acceptance or smoke tests.',
  ),
  'ci-calls-gate': yesOrNo(
    'gated in CI',
    "A command of the CI configuration asks the portal's maturity gate (/api/maturity/v1/gate).",
  ),
  'ci-scheduled': yesOrNo(
    'run by CI on a schedule',
    'The CI configuration has a schedule: `on.schedule` of GitHub, rules for scheduled pipelines of GitLab, scheduled triggers of CircleCI.',
  ),
  'ci-checks-template': yesOrNo(
    'checked against its template in CI',
    'A command of the CI configuration compares with the template: `copier check-update` or `copier update`, `cruft check`, `cruft diff`.',
  ),
  tests: count(
    'test files',
    'Files named as test runners look for them: test_*.py, *_test.py, *.test.ts, *_test.go and the like.',
    'files',
  ),
  'integration-tests': yesOrNo(
    'integration tests',
    'A test file in a folder, or with a name, that says integration, e2e, end-to-end, acceptance or smoke.',
  ),
  'internal-libraries': words(
    'internal libraries used',
    "Dependencies that are Components of type library in the catalog, by their name or their annotation mlops.waymark.dev/package-name; the libraries' refs.",
  ),
  'internal-library': yesOrNo(
    'based on an internal library',
    'Depends on at least one library that the catalog has as a Component of type library.',
  ),
  'internal-library-supported': yesOrNo(
    'on supported versions of internal libraries',
    "The locked, else the lowest allowed version of every internal library used is among those that the library's annotation mlops.waymark.dev/supported-versions names (PEP 440, such as >=1.2,<3). None where no library used names any.",
  ),
  template: word(
    'template',
    'What it was created from: the annotation backstage.io/source-template, or the address in .copier-answers.yml or .cruft.json. None where there is no record.',
  ),
  'template-kind': word(
    'kind of template record',
    "Whose record it is: Backstage's, Copier's or Cookiecutter's (cruft).",
    ['backstage', 'copier', 'cookiecutter'],
  ),
  'template-registered': yesOrNo(
    'made from a registered template',
    'The template is in the catalog: by its ref, or as a Template whose source is at the recorded address.',
  ),
  'template-version': word(
    'template version',
    'As recorded: _commit of Copier, checkout or commit of cruft, the annotation mlops.waymark.dev/template-version for templates of the portal.',
  ),
  'template-supported': yesOrNo(
    'on a supported template version',
    "The recorded version is among those that the Template's annotation mlops.waymark.dev/supported-versions names (PEP 440). None where it names none, or no version is recorded.",
  ),
  'data-versioned': yesOrNo(
    'data versioned with the code',
    "DVC's dvc.lock or *.dvc files, or lakeFS's .lakefs_ref.yaml.",
  ),
  'pipeline-defined': yesOrNo(
    'pipeline defined with the code',
    'dvc.yaml, MLproject, Snakefile, files in dags/ (Airflow), .zen/ (ZenML), or a pipeline file of Kubeflow or Vertex AI.',
  ),
  'code-owners': yesOrNo(
    'with code owners',
    'A CODEOWNERS file where GitHub or GitLab look for it.',
  ),
});

/** Name of a fact of repositories. */
export type RepositoryFact = NamesOf<typeof REPOSITORY_MEANINGS>;
