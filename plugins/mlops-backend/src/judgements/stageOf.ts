/** How far along its life an entity is, as far as rules care. */
export type Stage = 'experimental' | 'production' | 'retired' | 'other';

const WORDS: Record<Exclude<Stage, 'other'>, readonly string[]> = {
  experimental: [
    'experimental',
    'experiment',
    'sandbox',
    'prototype',
    'poc',
    'development',
    'dev',
  ],
  production: ['production', 'prod', 'live'],
  retired: ['deprecated', 'retired', 'archived', 'decommissioned', 'sunset'],
};

/** Reads the stage from `spec.lifecycle`, which is any word. */
export function stageOf(lifecycle: string | undefined): Stage {
  const word = lifecycle?.trim().toLocaleLowerCase('en-US') ?? '';
  const stages = ['experimental', 'production', 'retired'] as const;
  return stages.find(stage => WORDS[stage].includes(word)) ?? 'other';
}
