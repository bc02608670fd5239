import type { CardAnswer, CardOrigin } from '@waymark/plugin-mlops-common';

/** The places a card comes from, each once, in the order of its fields. */
export function distinctOrigins(
  from: CardAnswer['from'],
): { key: string; origin: CardOrigin }[] {
  const origins = new Map<string, CardOrigin>();
  for (const origin of Object.values(from)) {
    const key = JSON.stringify([origin.from, origin.format, origin.path]);
    if (!origins.has(key)) {
      origins.set(key, origin);
    }
  }
  return [...origins].map(([key, origin]) => ({ key, origin }));
}
