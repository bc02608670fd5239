import { folderOf } from '../source/Folder';
import { readManifests } from './readManifests';

const read = (files: Record<string, string>) =>
  readManifests(
    folderOf(
      {
        paths: Object.keys(files).sort(),
        texts: new Map(Object.entries(files)),
      },
      '',
    ),
  );

const names = (files: Record<string, string>) =>
  read(files).dependencies.map(({ name, constraint }) => name + constraint);

describe('packaging', () => {
  it.each([
    ['poetry', { 'pyproject.toml': '[tool.poetry]\nname = "x"' }],
    [
      'poetry',
      {
        'pyproject.toml':
          '[project]\nname = "x"\n[build-system]\nbuild-backend = "poetry.core.masonry.api"',
      },
    ],
    ['pip', { 'pyproject.toml': '[project]\nname = "x"' }],
    ['pip', { 'pyproject.toml': '[build-system]\nrequires = ["setuptools"]' }],
    ['pip', { 'requirements.txt': 'pandas' }],
    ['pip', { 'requirements/prod.txt': 'pandas' }],
    ['pip', { Pipfile: '' }],
    ['setuptools', { 'setup.py': 'setup()', 'requirements.txt': 'pandas' }],
    ['setuptools', { 'setup.cfg': '[metadata]' }],
    ['conda', { 'environment.yml': 'dependencies: [pandas]' }],
    [null, { 'pyproject.toml': '[tool.ruff]\nline-length = 80' }],
    [null, { 'requirements.txt': '# nothing yet' }],
    [null, { 'README.md': '# x' }],
  ])('is %s of %j', (packaging, files) => {
    expect(read(files as never).packaging).toBe(packaging);
  });

  it('says what is wrong with a manifest that is broken', () => {
    expect(() => read({ 'pyproject.toml': '[project\nname = 1' })).toThrow(
      /^pyproject.toml is no TOML: /,
    );
  });
});

describe('dependencies', () => {
  it('are those of pyproject.toml, of its extras and groups', () => {
    expect(
      names({
        'pyproject.toml': `
          [project]
          dependencies = ["Scikit_Learn>=1.4 ; python_version > '3.9'", "shop-ml[gpu] (==1.2.0)"]
          [project.optional-dependencies]
          plot = ["matplotlib"]
          [dependency-groups]
          dev = ["pytest>=8", { include-group = "plot" }]`,
      }),
    ).toEqual([
      'scikit-learn>=1.4',
      'shop-ml==1.2.0',
      'matplotlib',
      'pytest>=8',
    ]);
  });

  it('are those of Poetry, without Python', () => {
    expect(
      names({
        'pyproject.toml': `
          [tool.poetry.dependencies]
          python = "^3.10"
          pandas = "^2.1"
          numpy = "1.26.0"
          shop-ml = { version = "~1.2", extras = ["gpu"] }
          torch = [{ version = ">=2", platform = "linux" }]
          local = { path = "../local" }
          any = "*"
          [tool.poetry.group.dev.dependencies]
          pytest = "^8"`,
      }),
    ).toEqual([
      'pandas^2.1',
      'numpy==1.26.0',
      'shop-ml~1.2',
      'torch>=2',
      'local',
      'any',
      'pytest^8',
    ]);
  });

  it('are those of requirements files, without options and paths', () => {
    expect(
      names({
        'requirements.txt': [
          '--index-url https://packages.example/simple',
          '-r other.txt',
          '-e .',
          './libs/local',
          'https://files.example/x.whl',
          'pandas == 2.2.0  # for frames',
          'numpy==1.26.0 \\',
          '    --hash=sha256:0123',
          'shop-ml @ git+https://git.example/shop-ml.git@v1',
          '',
        ].join('\n'),
      }),
    ).toEqual([
      'pandas== 2.2.0',
      'numpy==1.26.0',
      'shop-ml@ git+https://git.example/shop-ml.git@v1',
    ]);
  });

  it('are those of setup.cfg, setup.py and conda', () => {
    expect(
      names({
        'setup.cfg':
          '[options]\npackages = find:\ninstall_requires =\n    pandas>=2\n    # a comment\n    numpy\n[options.extras_require]\ndev = pytest',
      }),
    ).toEqual(['pandas>=2', 'numpy']);
    expect(
      names({
        'setup.py': `setup(name="x", install_requires=["pandas>=2", 'numpy'])`,
      }),
    ).toEqual(['pandas>=2', 'numpy']);
    expect(
      names({
        'environment.yml':
          'dependencies:\n  - python=3.11\n  - conda-forge::pandas=2.2.0=py311\n  - numpy>=1.26\n  - pip:\n      - shop-ml==1.2.0',
      }),
    ).toEqual(['pandas==2.2.0', 'numpy>=1.26', 'shop-ml==1.2.0']);
  });

  it('are none of what nobody can read', () => {
    expect(names({ 'environment.yml': '{{ cookiecutter.name' })).toEqual([]);
    expect(
      names({ 'setup.py': 'setup(install_requires=read("x.txt"))' }),
    ).toEqual([]);
  });
});

describe('the lock', () => {
  const PYPROJECT = '[project]\ndependencies = ["pandas"]';

  it.each([
    ['poetry.lock', { 'pyproject.toml': PYPROJECT, 'poetry.lock': '' }],
    ['uv.lock', { 'pyproject.toml': PYPROJECT, 'uv.lock': '' }],
    ['conda-lock.yml', { 'conda-lock.yml': '' }],
    ['Pipfile.lock', { Pipfile: '', 'Pipfile.lock': '{}' }],
    ['requirements.txt', { 'requirements.txt': 'a==1\nb===2' }],
    [
      'requirements.txt',
      { 'requirements.txt': 'a==1', 'requirements-dev.txt': 'pytest' },
    ],
    [
      'requirements.txt',
      { 'requirements.in': 'a', 'requirements.txt': 'a==1' },
    ],
    // What pip-compile makes of it.
    [
      'requirements.txt',
      { 'pyproject.toml': PYPROJECT, 'requirements.txt': 'pandas==2.2.0' },
    ],
    [
      'pyproject.toml',
      { 'pyproject.toml': '[project]\ndependencies = ["a==1", "b==2"]' },
    ],
    ['environment.yml', { 'environment.yml': 'dependencies: [a=1.2]' }],
    [null, { 'requirements.txt': 'a==1\nb' }],
    [null, { 'requirements.txt': 'a==1.*' }],
    [null, { 'requirements.txt': 'a==1,<2' }],
    [null, { 'requirements-dev.txt': 'pytest==8' }],
    [null, { 'pyproject.toml': PYPROJECT }],
    [null, { 'pyproject.toml': '[project]\ndependencies = []' }],
    [null, {}],
  ])('is %s of %j', (lock, files) => {
    expect(read(files as never).lock).toBe(lock);
  });

  it('says which versions are certain', () => {
    const lock = '[[package]]\nname = "Shop_ML"\nversion = "1.2.3"';
    const pyproject = '[tool.poetry.dependencies]\nshop-ml = "^1.0"';
    expect(
      read({ 'pyproject.toml': pyproject, 'poetry.lock': lock }).versions,
    ).toEqual(new Map([['shop-ml', '1.2.3']]));
    expect(
      read({ 'requirements.txt': 'shop-ml==1.2.0\npandas>=2' }).versions,
    ).toEqual(new Map([['shop-ml', '1.2.0']]));
    expect(
      read({
        'Pipfile.lock': '{"default": {"shop-ml": {"version": "==1.1"}}}',
      }).versions,
    ).toEqual(new Map([['shop-ml', '1.1']]));
  });

  it('counts a lock that is too large to read, or broken, by its name', () => {
    const tree = { paths: ['poetry.lock'], texts: new Map<string, string>() };
    expect(readManifests(folderOf(tree, '')).lock).toBe('poetry.lock');
    expect(read({ 'Pipfile.lock': '{' }).lock).toBe('Pipfile.lock');
  });
});
