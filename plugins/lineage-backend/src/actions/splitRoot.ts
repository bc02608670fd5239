import type { LineageRoot } from '@waymark/plugin-lineage-common';
import { readRoot, type RootParameters } from '../service/readRoot';

/** The root that an action's input names, and what else it says. */
export function splitRoot<T extends RootParameters>(
  input: T,
): { root: LineageRoot; rest: Omit<T, keyof RootParameters> } {
  const { entityRef, type, namespace, name, node, ...rest } = input;
  return {
    root: readRoot({ entityRef, type, namespace, name, node }),
    rest,
  };
}
