/** So many metrics can be columns at once; more is no longer a table. */
export const MAX_METRIC_COLUMNS = 20;
