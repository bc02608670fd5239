import { createClassifier } from '../connector/classifyPath';
import { fixture } from '../__testUtils__/fixture';
import { folderContext, folderEntity } from '../__testUtils__/entities';
import { DEFAULT_PATTERNS, type FormatId } from './formats';
import { translateFolder, type FormatFile } from './translateFolder';

const churn = folderEntity('model', 'churn');
const clean = folderEntity('dataset', 'clean', {
  'dvc.org/path': 'data/clean.csv',
});
const context = folderContext([churn, clean]);
const at = { modifiedAt: '2026-05-01T00:00:00.000Z' };

const file = (
  format: FormatId,
  ...[name, path]: Parameters<typeof fixture>
): FormatFile => ({ ...fixture(name, path), ...at, format });

const FILES: FormatFile[] = [
  file('dvc', 'dvc.yaml'),
  file('dvc', 'dvc.lock'),
  file('cards', 'model-card.md', 'README.md'),
  file('evidently', 'evidently-presets.json', 'reports/evidently/1.json'),
  file('junit', 'junit.xml', 'reports/junit.xml'),
  {
    path: 'lineage/x.ndjson',
    format: 'openLineage',
    text: `{"eventTime":"2026-06-01T10:00:00Z","producer":"p","schemaURL":"s","run":{"runId":"0190c2f4-858f-72bf-b0b0-dd1a1ab893de"},"job":{"namespace":"n","name":"a\\u0000b"}}`,
  },
];

describe('translateFolder', () => {
  it('makes the same of the same files in any order', () => {
    const forward = translateFolder(FILES, context);
    const backward = translateFolder([...FILES].reverse(), context);
    expect(backward).toEqual(forward);
    expect(forward.map(({ type }) => type)).toEqual([
      'model',
      'dataset',
      'dataset-version',
      'card',
      'run',
      'openlineage',
      'drift',
      'quality',
      'ci',
    ]);
  });

  it('loses nothing but what is broken', () => {
    const broken = FILES.map(one =>
      one.path === 'dvc.lock' ? { ...one, text: 'stages: {' } : one,
    );
    const types = translateFolder(broken, context).map(({ type }) => type);
    expect(types).toEqual([
      'model',
      'dataset',
      'problem',
      'problem',
      'card',
      'run',
      'openlineage',
      'drift',
      'quality',
      'ci',
    ]);
  });

  it('gives problems the address of their file', () => {
    const [, , problem] = translateFolder(
      [{ path: 'a b/dvc.yaml', format: 'dvc', text: '[' }],
      context,
    );
    expect(problem).toMatchObject({
      type: 'problem',
      path: `${churn.folderUrl}a%20b/dvc.yaml`,
      line: 1,
    });
  });

  it('joins what several formats know of one object', () => {
    const dataset = translateFolder(
      [
        ...FILES,
        {
          path: 'data/README.md',
          format: 'cards',
          text: '---\ndataset_info: {features: [{name: id, dtype: string}]}\n---\n',
          ...at,
        },
      ],
      context,
    ).find(({ type }) => type === 'dataset');
    expect(dataset).toEqual({
      type: 'dataset',
      id: clean.objectId,
      name: 'clean',
      entityRef: clean.ref,
      description: 'Clean rows',
      schema: [{ name: 'id', type: 'string' }],
    });
  });

  it('hands on no NUL, which Postgres refuses', () => {
    expect(JSON.stringify(translateFolder(FILES, context))).not.toContain(
      '\\u0000',
    );
  });
});

describe('the default patterns', () => {
  const classify = createClassifier({
    patterns: DEFAULT_PATTERNS,
    extraCards: new Set(['docs/card.txt']),
    excluded: ['inner'],
  });

  it.each([
    ['dvc.yaml', 'dvc'],
    ['a/b/dvc.lock', 'dvc'],
    ['data/raw.csv.dvc', 'dvc'],
    ['.dvc/config', undefined],
    ['.dvc/cache/x.dvc', undefined],
    ['README.md', 'cards'],
    ['data/README.md', 'cards'],
    ['data/raw/README.md', 'cards'],
    ['src/README.md', undefined],
    ['model-card.json', 'cards'],
    ['cards/a/b.md', 'cards'],
    ['docs/card.txt', 'cards'],
    ['lineage/events.ndjson', 'openLineage'],
    ['lineage/2026/08.jsonl', 'openLineage'],
    ['events.ndjson', undefined],
    ['reports/evidently/2026-08-31.json', 'evidently'],
    ['reports/great_expectations/a/b.json', 'greatExpectations'],
    ['gx/uncommitted/validations/s/r/t/b.json', 'greatExpectations'],
    ['reports/junit.xml', 'junit'],
    ['deployments.yaml', 'deployments'],
    ['deployments.yml', 'deployments'],
    ['a/deployments.yaml', undefined],
    ['node_modules/x/dvc.yaml', undefined],
    ['inner/dvc.yaml', undefined],
    ['inner-2/dvc.yaml', 'dvc'],
    [`${'d/'.repeat(16)}dvc.yaml`, undefined],
  ])('take %s for %s', (path, format) => {
    expect(classify(path)).toBe(format);
  });
});
