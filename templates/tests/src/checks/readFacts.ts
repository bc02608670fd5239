import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { JsonValue } from '@backstage/types';

const FACT = /^- `([a-z-]+\/[a-z-]+)` \((.+?)\):/gm;

/** The facts of the default rubrics, and of what type each is, by its id. */
export function readFacts(): Map<string, string> {
  const module = '@waymark/plugin-maturity-backend-module-mlops';
  const text = readFileSync(
    join(dirname(resolvePackagePath(module, 'package.json')), 'FACTS.md'),
    'utf8',
  );
  return new Map([...text.matchAll(FACT)].map(([, id, type]) => [id, type]));
}

/**
 * Whether a value can be what a fact of the type tells; `null` says that
 * nothing is there. Words that are listed are the only ones. Pure.
 */
export function fitsFact(
  value: JsonValue | undefined,
  type: string | undefined,
): boolean {
  if (type === undefined || value === undefined) {
    return false;
  }
  if (value === null) {
    return true;
  }
  const [kind] = type.split(',');
  switch (kind) {
    case 'boolean':
    case 'number':
      return typeof value === kind;
    case 'list':
      return Array.isArray(value);
    case 'text':
    case 'time':
      return typeof value === 'string';
    default:
      return type.split(', ').includes(`\`${value}\``);
  }
}
