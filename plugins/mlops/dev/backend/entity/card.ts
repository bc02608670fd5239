import type {
  CardAnswer,
  CardComparison,
  CardOrigin,
  ModelCard,
  ModelVersion,
} from '@waymark/plugin-mlops-common';

const README: CardOrigin = {
  from: 'repository',
  format: 'hugging-face',
  path: 'README.md',
  url: 'https://git.example.com/customer-insight/churn/blob/main/README.md',
  at: '2026-11-12T08:30:00.000Z',
};
const GOOGLE: CardOrigin = {
  ...README,
  format: 'google-model-card',
  path: 'model-card.json',
  url: 'https://git.example.com/customer-insight/churn/blob/main/model-card.json',
};
const REGISTRY: CardOrigin = {
  from: 'mlflow-production',
  format: 'registry',
  at: '2026-11-20T03:10:00.000Z',
};

/** The card of a model as of a version, newest where none is named. */
export function modelCard(version: ModelVersion | undefined): CardAnswer {
  if (!version) {
    return {
      card: {},
      missing: ['overview', 'intendedUse', 'trainingData', 'metrics'],
      from: {},
    };
  }
  const even = Number(version.version) % 2 === 0;
  const auc = version.metrics.find(({ slice }) => !slice)?.value ?? NaN;
  const around = (value: number, width: number) => ({
    value,
    confidenceInterval: { lower: value - width, upper: value + width },
  });
  const card: ModelCard = {
    overview:
      'Ranks customers by their chance of leaving within **ninety days**.\n\nThe score is made *once a night*; see the [handbook](https://docs.example.com/churn) for how to read it.',
    intendedUse: [
      'Choosing whom the retention team calls first.',
      ...(even ? ['Sizing the budget of retention offers.'] : []),
    ],
    outOfScopeUse: ['Prices, credit and anything a customer is refused for.'],
    users: ['The retention team', 'Product management of customer relations'],
    architecture: even
      ? 'Gradient boosted trees over 42 features, calibrated with isotonic regression.'
      : 'Gradient boosted trees over 38 features.',
    parameters: version.params,
    trainingData: [
      {
        ref: 'dataset:default/customers',
        description: 'Customers of the last 24 months, one row per month.',
      },
      {
        name: 'Complaints export',
        link: 'https://data.example.com/complaints',
      },
    ],
    evaluationData: [{ ref: 'dataset:default/churn-holdout' }],
    metrics: [
      { name: 'auc', ...around(auc, 0.012), dataset: 'churn-holdout' },
      { name: 'auc', ...around(auc + 0.02, 0.03), slice: 'business' },
      { name: 'auc', ...around(auc - 0.04, 0.018), slice: 'private' },
      { name: 'auc', ...around(auc - 0.11, 0.06), slice: 'under one year' },
      { name: 'recall', ...around(0.61, 0.02) },
      { name: 'latency', value: 12.4, unit: 'ms' },
    ],
    limitations: [
      'A customer in the first month has nothing to learn from.',
      'Complaints made by telephone arrive up to a week late, so that the score of a customer who complained yesterday is too low.',
    ],
    ethicalConsiderations: [
      {
        name: 'Older customers are called more often.',
        mitigation:
          'The share called is reported by age band with each version.',
      },
    ],
    license: 'Apache-2.0',
  };
  const origins: Partial<Record<keyof ModelCard, CardOrigin>> = {
    overview: { from: 'declared', format: 'declared' },
    intendedUse: { from: 'declared', format: 'declared' },
    architecture: GOOGLE,
    ethicalConsiderations: GOOGLE,
    parameters: REGISTRY,
    evaluationData: REGISTRY,
  };
  return {
    card,
    missing: ['tradeoffs', 'contact'],
    from: Object.fromEntries(
      Object.keys(card).map(field => [
        field,
        origins[field as keyof ModelCard] ?? README,
      ]),
    ),
    version: version.version,
  };
}

/** Two cards field by field. */
export function compareCards(
  left: CardAnswer,
  right: CardAnswer,
): CardComparison {
  const fields = new Set([
    ...Object.keys(left.card),
    ...Object.keys(right.card),
  ]) as Set<keyof ModelCard>;
  return {
    left,
    right,
    fields: [...fields].map(field => ({
      field,
      change: changeOf(left.card[field], right.card[field]),
    })),
  };
}

function changeOf(
  left: unknown,
  right: unknown,
): CardComparison['fields'][number]['change'] {
  if (JSON.stringify(left) === JSON.stringify(right)) {
    return 'same';
  }
  if (left === undefined) {
    return 'added';
  }
  return right === undefined ? 'removed' : 'changed';
}
