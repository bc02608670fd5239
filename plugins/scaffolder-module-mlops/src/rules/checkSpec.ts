import {
  validateMlopsEntity,
  type MlopsProblem,
} from '@waymark/plugin-mlops-common';

/**
 * What the catalog would find wrong with one part of a model's spec, in its
 * own words, each beginning with the field. Pure.
 *
 * @param part - key of `spec`: `product`, `raci`
 */
export function checkSpec(part: 'product' | 'raci', value: unknown): string[] {
  const entity = {
    apiVersion: 'mlops.waymark.dev/v1alpha1',
    kind: 'Model',
    metadata: { name: 'project' },
    spec: {
      type: 'classification',
      lifecycle: 'experimental',
      owner: 'group:default/owner',
      [part]: value,
    },
  };
  const within = (problem: MlopsProblem) =>
    `${problem.pointer}/`.startsWith(`/spec/${part}/`);
  return validateMlopsEntity(entity)
    .filter(within)
    .map(({ message }) => message.replace(/^spec\./, ''));
}
