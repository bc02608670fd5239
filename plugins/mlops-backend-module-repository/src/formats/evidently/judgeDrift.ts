/**
 * Names of Evidently's drift methods that yield a p-value, in the short form
 * that config may keep; the long form ends in `p_value`.
 */
const P_VALUE_METHODS = new Set([
  'anderson',
  'chisquare',
  'cramer_von_mises',
  'empirical_mmd',
  'es',
  'fisher_exact',
  'g_test',
  'ks',
  'mannw',
  't_test',
  'tvd',
  'z',
]);

/**
 * Whether a drift metric says that something drifted. Evidently's own test
 * decides where the report has one: a failed or warning test is drift, one
 * that could not be computed is unknown. Without a test, p-values drift below
 * the threshold and distances and shares at it or above; anything else is
 * unknown.
 */
export function judgeDrift(options: {
  /** Statuses of the metric's tests: SUCCESS, FAIL, WARNING, ERROR, SKIPPED. */
  statuses: string[];
  /** The metric's type, such as `ValueDrift`. */
  type: string;
  method?: string;
  value: number;
  threshold?: number;
}): 'ok' | 'drifted' | 'unknown' {
  const { statuses, type, method, value, threshold } = options;
  if (statuses.some(status => status === 'FAIL' || status === 'WARNING')) {
    return 'drifted';
  }
  if (statuses.includes('SUCCESS')) {
    return 'ok';
  }
  if (threshold === undefined || statuses.includes('ERROR')) {
    return 'unknown';
  }
  if (method && (/p_value$/.test(method) || P_VALUE_METHODS.has(method))) {
    return value < threshold ? 'drifted' : 'ok';
  }
  // The default method depends on the column and is then not in the config.
  if (method || type === 'DriftedColumnsCount') {
    return value >= threshold ? 'drifted' : 'ok';
  }
  return 'unknown';
}
