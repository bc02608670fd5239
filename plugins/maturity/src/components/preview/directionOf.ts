import type { PreviewMove } from '@waymark/plugin-maturity-common';

/** Whether an entity rises or falls; to come or to go is neither. Pure. */
export function directionOf({
  before,
  after,
}: Pick<PreviewMove, 'before' | 'after'>): 'up' | 'down' | 'same' {
  if (!before || !after || before.level === after.level) {
    return 'same';
  }
  return after.level > before.level ? 'up' : 'down';
}
