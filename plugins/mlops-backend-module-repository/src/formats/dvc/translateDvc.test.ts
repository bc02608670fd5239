import { translateDamaged } from '../../__testUtils__/neverThrows';
import { fixture } from '../../__testUtils__/fixture';
import { folderContext, folderEntity } from '../../__testUtils__/entities';
import { translateDvc } from './translateDvc';

const FILES = [
  fixture('dvc.yaml'),
  fixture('dvc.lock'),
  fixture('raw.csv.dvc', 'data/raw.csv.dvc'),
];
const CLEAN = '6ddb4095eb719e2a9f0a3f95677d24e0';
const RAW = 'f69f5b72bc79a92dc70c63c9aa142e36';
const MODEL = '3c09ecd63636522d1ce95e0b38f67b8c.dir';

describe('translateDvc', () => {
  it('gives data sets the version that dvc.lock or a .dvc file records', () => {
    const clean = folderEntity('dataset', 'clean', {
      'dvc.org/path': './data/clean.csv',
    });
    const raw = folderEntity('dataset', 'raw', {
      'dvc.org/path': 'data/raw.csv',
    });

    const { objects, records } = translateDvc(
      FILES,
      folderContext([clean, raw]),
    );

    expect(records).toEqual([
      {
        type: 'dataset-version',
        datasetId: clean.objectId,
        version: CLEAN,
        sizeBytes: 4,
        files: 1,
      },
      {
        type: 'dataset-version',
        datasetId: raw.objectId,
        version: RAW,
        sizeBytes: 4,
        files: 1,
      },
    ]);
    expect(objects).toContainEqual({
      type: 'dataset',
      id: clean.objectId,
      description: 'Clean rows',
    });
  });

  it('gives pipelines what their stages read and write, code left out', () => {
    const clean = folderEntity('dataset', 'clean', {
      'dvc.org/path': 'data/clean.csv',
    });
    const all = folderEntity('pipeline', 'all', {
      'dvc.org/pipeline': 'dvc.yaml',
    });
    const train = folderEntity('pipeline', 'train', {
      'dvc.org/pipeline': 'dvc.yaml:train',
    });

    const { objects } = translateDvc(FILES, folderContext([all, train, clean]));

    const models = ['models/m1', 'models/m2'].map(name => ({
      name,
      role: 'output',
      digest: MODEL,
    }));
    expect(objects).toContainEqual({
      type: 'pipeline',
      id: all.objectId,
      orchestrator: 'dvc',
      consumes: [{ name: 'data/raw.csv', role: 'input', digest: RAW }],
      produces: [
        {
          name: 'data/clean.csv',
          role: 'output',
          digest: CLEAN,
          entityRef: clean.ref,
        },
        ...models,
      ],
    });
    expect(objects).toContainEqual({
      type: 'pipeline',
      id: train.objectId,
      orchestrator: 'dvc',
      consumes: [
        {
          name: 'data/clean.csv',
          role: 'input',
          digest: CLEAN,
          entityRef: clean.ref,
        },
      ],
      produces: models,
    });
  });

  it('finds data sets of other folders by their path', () => {
    const pipeline = folderEntity('pipeline', 'train', {
      'dvc.org/pipeline': 'dvc.yaml',
    });
    const otherUrl = 'https://git.example.org/ml/tree/main/customers/';
    const other = folderEntity(
      'dataset',
      'customers',
      { 'dvc.org/path': 'data/c.csv' },
      otherUrl,
    );
    const yaml =
      'stages:\n  train:\n    deps: [../customers/data/c.csv]\n    outs: [m]\n    metrics: [m.json]\n';

    const { objects } = translateDvc(
      [{ path: 'dvc.yaml', text: yaml }],
      folderContext([pipeline], [{ url: otherUrl, entities: [other] }]),
    );

    expect(objects).toEqual([
      expect.objectContaining({
        consumes: [
          {
            name: '../customers/data/c.csv',
            role: 'input',
            entityRef: other.ref,
          },
        ],
        produces: [{ name: 'm', role: 'output' }],
      }),
    ]);
  });

  it('discovers artifacts that nobody declared and describes declared ones', () => {
    const { objects: undeclared } = translateDvc(FILES, folderContext([]));
    expect(undeclared).toEqual([
      expect.objectContaining({
        type: 'model',
        name: 'churn',
        discover: true,
        description: 'A thing',
        tags: { a: '', b: '' },
      }),
    ]);
    expect(undeclared[0]).not.toHaveProperty('entityRef');

    const churn = folderEntity('model', 'churn');
    const { objects: declared } = translateDvc(FILES, folderContext([churn]));
    expect(declared).toEqual([
      expect.objectContaining({ id: churn.objectId, description: 'A thing' }),
    ]);
    expect(declared[0]).not.toHaveProperty('discover');
  });

  it('reads paths of a stage with wdir relative to it', () => {
    const data = folderEntity('dataset', 'd', {
      'dvc.org/path': 'sub/out.csv',
    });
    const { records } = translateDvc(
      [
        {
          path: 'dvc.yaml',
          text: 'stages:\n  make:\n    wdir: sub\n    outs: [out.csv]\n',
        },
        {
          path: 'dvc.lock',
          text: "schema: '2.0'\nstages:\n  make:\n    outs:\n    - {path: out.csv, hash: md5, md5: abc, size: 1}\n",
        },
      ],
      folderContext([data]),
    );
    expect(records).toEqual([
      expect.objectContaining({ type: 'dataset-version', version: 'abc' }),
    ]);
  });

  it.each([
    [
      'a list where a mapping belongs',
      { path: 'dvc.yaml', text: 'artifacts: {}\nstages: [train]\n' },
      { line: 2, message: 'stages: found a list, expected an object' },
    ],
    [
      'a lock of another schema',
      { path: 'dvc.lock', text: "\nschema: '1.0'\n" },
      { line: 2, message: 'schema: found the text \'1.0\', expected "2.0"' },
    ],
    [
      'broken syntax',
      { path: 'dvc.yaml', text: 'stages:\n  a: {\n' },
      { line: 3, message: expect.stringContaining('not valid YAML') },
    ],
    [
      'a .dvc file without outputs',
      { path: 'x.csv.dvc', text: 'outs: []\n' },
      { line: 1, message: expect.stringContaining('outs: found a list') },
    ],
  ])('reports %s with its line', (_, file, expected) => {
    const { records } = translateDvc([file], folderContext([]));
    expect(records).toEqual([
      expect.objectContaining({
        type: 'problem',
        path: file.path,
        ...expected,
      }),
    ]);
  });

  it('keeps the good stages beside a broken one', () => {
    const pipeline = folderEntity('pipeline', 'p', {
      'dvc.org/pipeline': 'dvc.yaml',
    });
    const text =
      'stages:\n  bad:\n    deps: 3\n  good:\n    deps: [in.csv]\n    outs: [out.csv]\n';

    const { objects, records } = translateDvc(
      [{ path: 'dvc.yaml', text }],
      folderContext([pipeline]),
    );

    expect(records).toEqual([
      expect.objectContaining({
        type: 'problem',
        line: 3,
        message: 'stages.bad.deps: found the number 3, expected a list',
      }),
    ]);
    expect(objects).toEqual([
      expect.objectContaining({
        produces: [{ name: 'out.csv', role: 'output' }],
      }),
    ]);
  });

  it.each([
    ['dataset', { 'dvc.org/path': 'data/none.csv' }, 'data/none.csv'],
    ['pipeline', { 'dvc.org/pipeline': 'other/dvc.yaml' }, 'other/dvc.yaml'],
    ['pipeline', { 'dvc.org/pipeline': 'dvc.yaml:none' }, 'dvc.yaml:none'],
  ] as const)(
    'reports a %s whose annotation %p leads nowhere',
    (kind, annotations, named) => {
      const entity = folderEntity(kind, 'lost', annotations);
      const { records } = translateDvc(FILES, folderContext([entity]));
      expect(records).toContainEqual(
        expect.objectContaining({
          type: 'problem',
          message: expect.stringMatching(
            new RegExp(`${kind}:default/lost.*${named}`),
          ),
          hint: expect.any(String),
        }),
      );
    },
  );

  it.each(FILES.map(file => [file.path, file] as const))(
    'never throws on a damaged %s',
    (_, file) => {
      expect(() =>
        translateDamaged((one, context) => translateDvc([one], context), file),
      ).not.toThrow();
    },
  );
});
