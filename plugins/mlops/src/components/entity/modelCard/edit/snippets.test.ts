import {
  validateMlopsEntity,
  type ModelCard,
} from '@waymark/plugin-mlops-common';
import fc from 'fast-check';
import { parse } from 'yaml';
import { makeModel } from '../../../../fixtures';
import { CARD_FIELDS, type CardField } from '../cardFields';
import { cardSnippet } from './cardSnippet';
import { checkSnippet } from './checkSnippet';
import { editTarget } from './editTarget';
import { readmeSnippet } from './readmeSnippet';

const texts = {
  why: (field: CardField) => `why ${field}`,
  hint: (field: CardField) => `hint ${field}`,
  metricExample: 'Such as: [{ name: auc, value: 0.9 }]',
};
const model = (card?: ModelCard) =>
  makeModel({ spec: { owner: 'group:default/growth', card } });

const full: ModelCard = {
  overview: 'Two lines:\nthe second # is no comment',
  intendedUse: ['yes', '- not a list', '"quoted"'],
  license: '1.0',
  parameters: [{ name: 'depth', value: '3' }],
  trainingData: [{ ref: 'dataset:default/customers' }],
  metrics: [
    {
      name: 'auc',
      value: 0.78,
      slice: 'business',
      confidenceInterval: { lower: 0.71, upper: 0.84 },
    },
  ],
  ethicalConsiderations: [{ name: 'Age', mitigation: 'Checked.' }],
};

describe('the lines for a catalog file', () => {
  it('are valid with a placeholder in every field, and say why each matters', () => {
    const text = cardSnippet({
      entity: model(),
      card: {},
      fields: CARD_FIELDS,
      texts,
    });
    const { card } = parse(text).spec;
    expect(Object.keys(card)).toEqual([...CARD_FIELDS]);
    expect(validateMlopsEntity(model(card))).toEqual([]);
    expect(card.limitations).toEqual(['… hint limitations']);
    // No number that nobody measured.
    expect(card.metrics).toEqual([]);
    for (const field of CARD_FIELDS) {
      expect(text).toContain(`# why ${field}\n`);
    }
    expect(checkSnippet(model(), text)).toEqual({
      problems: [],
      placeholders: 17,
    });
  });

  it('keep what the file says and what is known of the chosen fields', () => {
    const text = cardSnippet({
      entity: model({ overview: 'Declared.' }),
      card: { ...full, overview: 'Declared.' },
      fields: ['license', 'metrics'],
      texts,
    });
    expect(parse(text)).toEqual({
      spec: {
        card: {
          overview: 'Declared.',
          license: '1.0',
          metrics: full.metrics,
        },
      },
    });
  });

  it('leave out numbers that no file can state', () => {
    const metrics = [
      { name: 'loss', value: NaN },
      {
        name: 'auc',
        value: 0.5,
        confidenceInterval: { lower: -Infinity, upper: 1 },
      },
      { name: 'f1', value: 0.7 },
    ];
    const text = cardSnippet({
      entity: model(),
      card: { metrics },
      fields: ['metrics'],
      texts,
    });
    expect(parse(text).spec.card.metrics).toEqual([metrics[2]]);
    expect(checkSnippet(model(), text).problems).toEqual([]);
  });

  it('round trip any text', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }),
        value => {
          const card = { ...full, overview: value, limitations: [value] };
          const text = cardSnippet({
            entity: model(card),
            card,
            fields: [],
            texts,
          });
          expect(parse(text).spec.card).toEqual(card);
        },
      ),
    );
  });

  it('are the whole file where no file declares the model', () => {
    const entity = makeModel({
      metadata: {
        name: 'found',
        title: 'Found',
        annotations: { 'mlops.waymark.dev/source': 'mlflow' },
      },
    });
    const file = parse(
      cardSnippet({ entity, card: full, fields: ['overview'], texts }),
    );
    expect(file).toMatchObject({
      kind: 'Model',
      metadata: { name: 'found', title: 'Found' },
      spec: { card: { overview: full.overview } },
    });
    expect(file.metadata).not.toHaveProperty('annotations');
    expect(validateMlopsEntity(file)).toEqual([]);
  });
});

describe('checkSnippet', () => {
  it.each<[string, string, RegExp]>([
    ['what is no YAML', 'spec:\n  card: [', /Flow sequence|Expected/],
    ['a field nobody knows', 'spec:\n  card:\n    limits: [a]', /limits/],
    [
      'a text where a number belongs',
      'spec:\n  card:\n    metrics: [{ name: auc, value: high }]',
      /spec\.card\.metrics\[0\]\.value/,
    ],
  ])('names %s', (_, text, problem) => {
    expect(checkSnippet(model(), text).problems.join('\n')).toMatch(problem);
  });
});

describe('the lines for a README', () => {
  it('have front matter first, what is known, and placeholders', () => {
    expect(
      readmeSnippet({
        card: { license: 'CC-BY-4.0', intendedUse: ['Training.'] },
        fields: ['limitations', 'intendedUse', 'license'],
        texts,
      }),
    ).toBe(
      [
        '---',
        'license: "CC-BY-4.0"',
        '---',
        '',
        '## Intended use',
        '',
        '- Training.',
        '',
        '## Limitations',
        '',
        '<!-- why limitations -->',
        '- … hint limitations',
        '',
      ].join('\n'),
    );
  });
});

describe('editTarget', () => {
  const annotated = (annotations: Record<string, string>) =>
    editTarget(makeModel({ metadata: { name: 'a', annotations } }));

  it('is where the file is edited, else where it is seen', () => {
    const edit = 'https://git.example.com/edit/catalog-info.yaml';
    const seen = 'https://git.example.com/blob/catalog-info.yaml';
    expect(
      annotated({
        'backstage.io/edit-url': edit,
        'backstage.io/managed-by-location': `url:${seen}`,
      }),
    ).toBe(edit);
    expect(
      annotated({ 'backstage.io/managed-by-location': `url:${seen}` }),
    ).toBe(seen);
  });

  it('is nowhere for what no file declares, and never a script', () => {
    expect(
      annotated({
        'backstage.io/edit-url': `${'javascript'}:alert(1)`,
        'backstage.io/managed-by-location': 'mlops-registry:mlflow/churn',
      }),
    ).toBeUndefined();
  });
});
