import type { RubricScore } from '@waymark/plugin-maturity-common';
import { toCsv } from '@waymark/plugin-page-parts-react';

/** The checks of a rubric as CSV, one line each, in the rubric's order. */
export function checksCsv(entityRef: string, score: RubricScore): string {
  const rows = score.tracks.flatMap(track =>
    track.checks.map(check => ({ track, check })),
  );
  return toCsv(rows, [
    { name: 'entity', value: () => entityRef },
    { name: 'rubric', value: () => score.id },
    { name: 'version', value: () => score.version },
    { name: 'track', value: ({ track }) => track.title },
    { name: 'check', value: ({ check }) => check.id },
    { name: 'title', value: ({ check }) => check.title },
    { name: 'level', value: ({ check }) => check.level },
    { name: 'weight', value: ({ check }) => check.weight },
    { name: 'result', value: ({ check }) => check.result },
    { name: 'since', value: ({ check }) => check.since },
    { name: 'reason', value: ({ check }) => check.reason },
    { name: 'waived until', value: ({ check }) => check.waiver?.until },
    { name: 'cure', value: ({ check }) => check.cure?.text },
  ]);
}
