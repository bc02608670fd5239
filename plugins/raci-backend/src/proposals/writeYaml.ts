import type { RaciDeclaration } from '@waymark/plugin-mlops-common';
import { stringify } from 'yaml';

/** The part of a descriptor that states a declaration, to be put in by hand. */
export function writeYaml(raci: readonly RaciDeclaration[]): string {
  return stringify({ spec: { raci } }, { lineWidth: 0 });
}
