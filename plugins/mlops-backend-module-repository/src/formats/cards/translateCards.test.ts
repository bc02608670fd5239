import { translateDamaged } from '../../__testUtils__/neverThrows';
import { fixture } from '../../__testUtils__/fixture';
import { folderContext, folderEntity } from '../../__testUtils__/entities';
import { translateCards } from './translateCards';

const SEEN = { modifiedAt: '2026-05-01T00:00:00.000Z' };
const README = { ...fixture('model-card.md', 'README.md'), ...SEEN };
const GOOGLE = { ...fixture('model-card.json'), ...SEEN };
const DATA = { ...fixture('dataset-card.md', 'data/README.md'), ...SEEN };

const churn = folderEntity('model', 'churn');
const customers = folderEntity('dataset', 'customers');

describe('translateCards', () => {
  it('reads a Hugging Face card: front matter and sections', () => {
    const { records } = translateCards(
      [README],
      folderContext([churn, customers]),
    );
    expect(records).toEqual([
      {
        type: 'card',
        id: `${churn.folderUrl}#card:model:default/churn`,
        subject: { kind: 'model', id: churn.objectId },
        at: SEEN.modifiedAt,
        url: `${churn.folderUrl}README.md`,
        path: 'README.md',
        format: 'hugging-face',
        card: {
          overview: 'Chance that a customer leaves.',
          intendedUse: ['Ordering the call list.', 'Reports'],
          limitations: ['Few businesses.', 'Old data.'],
          ethicalConsiderations: [
            { name: 'Unfair calls', mitigation: 'reviewed each month' },
            { name: 'Privacy' },
          ],
          trainingData: [
            {
              name: 'acme/customers',
              ref: customers.ref,
              description: '```\n# not a heading\n```\n\nMarch to May.',
            },
            { name: 'external-data' },
          ],
          metrics: [
            {
              name: 'ROC AUC',
              value: 0.91,
              dataset: 'Customers',
              slice: 'test',
            },
            {
              name: 'accuracy',
              value: 88.5,
              dataset: 'Customers',
              slice: 'test',
            },
          ],
          license: 'apache-2.0',
          citations: ['@misc{churn}'],
          contact: 'ml@example.org',
        },
      },
    ]);
  });

  it('tells from a card what the model was made from', () => {
    const base = folderEntity('model', 'churn-base');
    const { objects } = translateCards(
      [README],
      folderContext([churn, base, customers]),
    );
    expect(objects).toEqual([
      {
        type: 'model',
        id: churn.objectId,
        modelType: 'tabular-classification',
        trainedOn: [
          {
            name: 'acme/customers',
            role: 'training',
            entityRef: customers.ref,
          },
          { name: 'external-data', role: 'training' },
        ],
        derivedFrom: [base.ref],
      },
    ]);
  });

  it('reads a Google Model Card and its date', () => {
    const { records } = translateCards(
      [GOOGLE],
      folderContext([churn, customers]),
    );
    expect(records).toEqual([
      expect.objectContaining({
        id: `${churn.folderUrl}#card:model:default/churn 3`,
        format: 'google-model-card',
        version: '3',
        at: '2026-06-30T00:00:00.000Z',
        card: {
          overview: 'Chance that a customer leaves.',
          intendedUse: ['Ordering the call list'],
          users: ['The retention desk'],
          architecture: 'Gradient boosting',
          parameters: [{ name: 'input_format', value: 'One row per customer' }],
          trainingData: [
            {
              name: 'customers',
              ref: customers.ref,
              description: 'Training months',
            },
          ],
          evaluationData: [
            { name: 'Test month', link: 'https://example.org/test' },
          ],
          metrics: [
            {
              name: 'roc_auc',
              value: 0.91,
              slice: 'business',
              confidenceInterval: { lower: 0.9, upper: 0.92 },
            },
          ],
          limitations: ['Few businesses'],
          tradeoffs: ['Speed against depth'],
          ethicalConsiderations: [
            { name: 'Unfair calls', mitigation: 'Reviewed monthly' },
          ],
          license: 'Apache-2.0',
          citations: ['@misc{churn}'],
          contact: 'Lena · lena@example.org',
        },
      }),
    ]);
  });

  it('reads the columns of a data card and reports the one without a name', () => {
    const { objects, records } = translateCards(
      [DATA],
      folderContext([churn, customers]),
    );
    expect(objects).toEqual([
      {
        type: 'dataset',
        id: customers.objectId,
        schema: [
          { name: 'id', type: 'string' },
          { name: 'calls', type: 'list<int64>' },
          { name: 'segment', type: 'class_label' },
        ],
      },
    ]);
    expect(records).toEqual([
      expect.objectContaining({
        type: 'problem',
        line: 13,
        message:
          'dataset_info.features[3].name: found nothing, expected a text',
      }),
      expect.objectContaining({
        type: 'card',
        subject: { kind: 'dataset', id: customers.objectId },
      }),
    ]);
  });

  it('lets the annotation decide where several models share a folder', () => {
    const first = folderEntity('model', 'first', {
      'mlops.waymark.dev/model-card': './docs/one.md',
    });
    const second = folderEntity('model', 'second', {
      'mlops.waymark.dev/model-card': 'model-card.json',
    });
    const { records } = translateCards(
      [{ ...README, path: 'docs/one.md' }, GOOGLE],
      folderContext([first, second]),
    );
    const subjects = records.map(record =>
      record.type === 'card' ? [record.path, record.subject.id] : [],
    );
    expect(subjects).toEqual([
      ['model-card.json', second.objectId],
      ['docs/one.md', first.objectId],
    ]);
  });

  it('goes by the name in the card where no annotation decides', () => {
    const { records } = translateCards(
      [README],
      folderContext([folderEntity('model', 'other'), churn]),
    );
    expect(records).toEqual([
      expect.objectContaining({
        type: 'card',
        subject: { kind: 'model', id: churn.objectId },
      }),
    ]);
  });

  it('reports a card that may belong to several models', () => {
    const { records } = translateCards(
      [{ ...README, text: '---\nlicense: mit\n---\nText.\n' }],
      folderContext([folderEntity('model', 'a'), folderEntity('model', 'b')]),
    );
    expect(records).toEqual([
      expect.objectContaining({
        type: 'problem',
        hint: expect.stringContaining('mlops.waymark.dev/model-card'),
      }),
    ]);
  });

  it.each([
    ['an ordinary README', '# Churn\n\nHow to run it.\n'],
    ['empty front matter', '---\n---\n# Churn\n'],
  ])('takes %s for no card', (_, text) => {
    const { records } = translateCards(
      [{ ...README, text }],
      folderContext([churn]),
    );
    expect(records).toEqual([]);
  });

  it('keeps silent about front matter where no model is declared', () => {
    const { records } = translateCards(
      [README],
      folderContext([folderEntity('pipeline', 'training')]),
    );
    expect(records).toEqual([]);
  });

  it.each([
    ['not closed', '---\nlicense: mit\n', 1, /never ends/],
    ['no YAML', '---\nlicense: [mit\n---\n', 3, /not valid YAML/],
    ['a list', '---\n- mit\n---\n', 2, /The file: found a list/],
    [
      'a licence that is an object',
      '---\ntags: []\nlicense: {a: b}\n---\n',
      3,
      /license: found an object, which has none of the allowed forms/,
    ],
  ])('reports front matter that is %s', (_, text, line, message) => {
    const { records } = translateCards(
      [{ ...README, text }],
      folderContext([churn]),
    );
    expect(records).toContainEqual(
      expect.objectContaining({
        type: 'problem',
        path: 'README.md',
        line,
        message: expect.stringMatching(message),
      }),
    );
  });

  it('reports annotations that name no card', () => {
    const missing = folderEntity('model', 'missing', {
      'mlops.waymark.dev/model-card': 'cards/none.md',
    });
    const plain = folderEntity('model', 'plain', {
      'mlops.waymark.dev/model-card': 'README.md',
    });
    const { records } = translateCards(
      [{ ...README, text: '# Plain\n' }],
      folderContext([missing, plain]),
    );
    expect(records).toEqual([
      expect.objectContaining({ path: 'README.md', line: 1 }),
      expect.objectContaining({ path: 'cards/none.md' }),
    ]);
  });

  it.each([README, GOOGLE, DATA].map(file => [file.path, file] as const))(
    'never throws on a damaged %s',
    (_, file) => {
      expect(() =>
        translateDamaged(
          (one, context) => translateCards([one], context),
          file,
        ),
      ).not.toThrow();
    },
  );
});
