import { parseGoogleModelCard } from './googleModelCard';
import { parseHuggingFaceCard } from './huggingFaceCard';

function google(card: object) {
  const { found, problems } = parseGoogleModelCard({
    path: 'model-card.json',
    text: JSON.stringify({ model_details: {}, ...card }),
  });
  expect(problems).toEqual([]);
  return found!;
}

function huggingFace(text: string) {
  const { found, problems } = parseHuggingFaceCard({ path: 'README.md', text });
  expect(problems).toEqual([]);
  return found!.card;
}

describe('what a Google Model Card says', () => {
  it('is kept of its details: version, licences, owners, references', () => {
    const { card, version } = google({
      model_details: {
        overview: 'Who leaves',
        documentation: 'Trained each month.',
        version: { name: '3', diff: 'More data' },
        owners: [
          { name: 'Lena', contact: 'lena@example.org' },
          { contact: 'ml@example.org' },
        ],
        licenses: [{ identifier: 'MIT' }, { custom_text: 'Inside only' }],
        references: [{ reference: 'https://example.org/paper' }],
        citations: [{ style: 'bibtex', citation: '@misc{churn}' }],
      },
    });
    expect(version).toBe('3');
    expect(card).toEqual({
      overview:
        'Who leaves\n\nTrained each month.\n\nChanges in version 3: More data',
      contact: 'Lena · lena@example.org, ml@example.org',
      license: 'MIT, Inside only',
      citations: ['@misc{churn}', 'https://example.org/paper'],
    });
  });

  it('is kept of its parameters: formats by field, sensitive data', () => {
    const { card } = google({
      model_parameters: {
        input_format: 'A row',
        input_format_map: [{ key: 'age', value: 'years' }, { key: 'none' }],
        output_format_map: [{ key: 'score', value: '0 to 1' }],
        data: [
          { name: 'train', sensitive: { sensitive_data: ['age', 'street'] } },
          { name: 'test', description: 'June', sensitive: true },
        ],
      },
    });
    expect(card).toEqual({
      parameters: [
        { name: 'input_format', value: 'A row' },
        { name: 'input_format.age', value: 'years' },
        { name: 'output_format.score', value: '0 to 1' },
      ],
      trainingData: [
        { name: 'train', description: 'Sensitive data: age, street' },
      ],
      evaluationData: [
        { name: 'test', description: 'June\n\nContains sensitive data.' },
      ],
    });
  });

  it('is kept of its figures: every slice, intervals, units', () => {
    const { card } = google({
      quantitative_analysis: {
        performance_metrics: [
          {
            type: 'recall',
            value: '54 %',
            confidence_interval: { lower_bound: 50, upper_bound: '58' },
          },
          { type: 'recall', value: 0, slice: 'coast' },
          {
            type: 'recall',
            value: 0.5,
            slice: 'valley',
            confidence_interval: { lower_bound: 0.4 },
          },
        ],
      },
    });
    expect(card.metrics).toEqual([
      {
        name: 'recall',
        value: 54,
        unit: '%',
        confidenceInterval: { lower: 50, upper: 58 },
      },
      { name: 'recall', value: 0, slice: 'coast' },
      // Half an interval says nothing.
      { name: 'recall', value: 0.5, slice: 'valley' },
    ]);
  });

  it('is kept of its considerations, also where a risk has no name', () => {
    const { card } = google({
      considerations: {
        tradeoffs: ['plain text, as 0.0.1 has it'],
        ethical_considerations: [
          { mitigation_strategy: 'Reviewed monthly' },
          { name: 'Unfair', mitigation_strategy: 'Checked' },
        ],
      },
    });
    expect(card).toEqual({
      tradeoffs: ['plain text, as 0.0.1 has it'],
      ethicalConsiderations: [
        { name: 'Reviewed monthly' },
        { name: 'Unfair', mitigation: 'Checked' },
      ],
    });
  });
});

describe('what a Hugging Face card says', () => {
  it('is kept of its front matter: licences, emissions, configurations', () => {
    const card = huggingFace(`---
license: other
license_name: house-licence
license_link: https://example.org/licence
co2_eq_emissions:
  emissions: 120
  source: code carbon
  hardware_used: 1 GPU
model-index:
  - name: churn
    results:
      - dataset: { name: Calls, type: calls, config: north, split: test }
        metrics: [{ type: f1, value: 0.5 }]
      - dataset: { name: Calls, type: calls, config: south, split: test }
        metrics: [{ type: f1, value: 0.5 }]
      - dataset: { name: Calls, type: calls, config: default, split: test }
        metrics: [{ type: f1, value: 0.6 }]
---
`);
    expect(card).toEqual({
      license: 'house-licence (https://example.org/licence)',
      environment:
        '120 g of CO2 equivalent, on 1 GPU, according to code carbon',
      metrics: [
        { name: 'f1', value: 0.5, dataset: 'Calls', slice: 'north/test' },
        { name: 'f1', value: 0.5, dataset: 'Calls', slice: 'south/test' },
        { name: 'f1', value: 0.6, dataset: 'Calls', slice: 'test' },
      ],
    });
  });

  it('takes several licences and a bare number of emissions', () => {
    const card = huggingFace(
      '---\nlicense: [mit, apache-2.0]\nco2_eq_emissions: 7.5\n---\n',
    );
    expect(card).toEqual({
      license: 'mit, apache-2.0',
      environment: '7.5 g of CO2 equivalent',
    });
  });

  it('is kept of the sections of the template', () => {
    const card = huggingFace(`---
license: mit
---
# Churn

## Model Details

### Model Sources

- **Repository:** https://example.org/churn

## Bias, Risks, and Limitations

Few businesses.

### Recommendations

Ask a person.

## Training Details

#### Training Hyperparameters

- learning_rate: 2e-5
- **Training regime:** fp16
- no setting at all

## Evaluation

### Results

Good.

#### Summary

Better than before.

## Model Card Authors

Lena
`);
    expect(card).toEqual({
      license: 'mit',
      limitations: ['Few businesses.', 'Ask a person.'],
      citations: ['- **Repository:** https://example.org/churn'],
      parameters: [
        { name: 'learning_rate', value: '2e-5' },
        { name: 'Training regime', value: 'fp16' },
      ],
      contact: 'Lena',
    });
  });
});
