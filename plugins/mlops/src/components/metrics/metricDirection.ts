/** Which way a metric gets better. */
export type MetricDirection = 'higher' | 'lower';

/** Whether a change is one for the better, where that is known. */
export type DeltaJudgement = 'better' | 'worse' | 'same';

// A spread, a count or a bound of a metric is not the metric.
const ABOUT =
  /^(std|stddev|stdev|sd|var|ci|lower|upper|support|count|n|num|threshold|cutoff|samples|rows|size|weight|steps?|epochs?)$/;

// Read as one word before the words are looked at one by one. The order
// matters: a longer phrase stands before one that it contains.
const PHRASES: [RegExp, string][] = [
  [/false (positive|negative|discovery|omission|alarm)( rate)?/g, 'fpr'],
  [/true (positive|negative) rate/g, 'tpr'],
  [/(negative|neg) log likelihood/g, 'nll'],
  [/log likelihood/g, 'likelihood'],
  [/explained variance/g, 'r2'],
  [/r (squared|2)/g, 'r2'],
  [/(hit|success|pass|win) rate/g, 'accuracy'],
  [/(word|character|token|sentence|equal) error( rate)?/g, 'error'],
  [/miss rate/g, 'fnr'],
  [/log loss/g, 'loss'],
  [/exact match/g, 'accuracy'],
  [/area under( the)?( roc| pr)?( curve)?/g, 'auc'],
  [/average precision/g, 'precision'],
];

const LOWER = new Set(
  (
    'error errors err loss mse rmse mae mape smape wape wmape mase msle rmsle ' +
    'medae mdape nll logloss perplexity ppl brier crps pinball hinge wer cer ' +
    'ter eer fpr fnr fdr ece mce fid deviance aic bic hamming latency regret'
  ).split(' '),
);

const HIGHER = new Set(
  (
    'accuracy acc precision recall f1 f2 fbeta auc auroc auprc ndcg map mrr r2 ' +
    'lift gini mcc kappa iou miou dice jaccard bleu rouge meteor bertscore ' +
    'sensitivity specificity tpr tnr silhouette psnr ssim likelihood'
  ).split(' '),
);

/**
 * Which way a metric of this name gets better, by the words that it is made
 * of. `known` are metrics whose direction somebody stated. Undefined when the
 * name says nothing, says both, or is about something beside the metric, such
 * as its spread: a wrong colour is worse than none.
 */
export function metricDirection(
  name: string,
  known: ReadonlyMap<string, MetricDirection> = new Map(),
): MetricDirection | undefined {
  const stated = known.get(name) ?? known.get(withoutSlice(name));
  if (stated) {
    return stated;
  }
  const words = wordsOf(name);
  if (words.some(word => ABOUT.test(word))) {
    return undefined;
  }
  const lower = words.some(word => LOWER.has(word));
  const higher =
    words.some(word => HIGHER.has(word.replace(/@?\d+$/, ''))) ||
    words.some(word => HIGHER.has(word));
  if (lower === higher) {
    return undefined;
  }
  // As in scikit-learn's scorers: the negative of an error is to be high.
  const negated = words.some(word => word === 'neg' || word === 'negative');
  return lower === negated ? 'higher' : 'lower';
}

/**
 * Whether a difference (right minus left) is one for the better. Undefined
 * where the direction is not known or the difference is no number.
 */
export function judgeDelta(
  delta: number | undefined,
  direction: MetricDirection | undefined,
): DeltaJudgement | undefined {
  if (delta === undefined || Number.isNaN(delta)) {
    return undefined;
  }
  if (delta === 0) {
    return 'same';
  }
  if (!direction) {
    return undefined;
  }
  return delta > 0 === (direction === 'higher') ? 'better' : 'worse';
}

/** A comparison names the slice of a metric behind it, in brackets. */
function withoutSlice(name: string): string {
  return name.replace(/ \(.*\)$/, '');
}

function wordsOf(name: string): string[] {
  const text = withoutSlice(name)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/²/g, '2')
    .replace(/[^a-z0-9@]+/g, ' ')
    .trim();
  return PHRASES.reduce(
    (known, [phrase, word]) => known.replace(phrase, word),
    text,
  ).split(' ');
}
