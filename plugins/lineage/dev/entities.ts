import type { Entity } from '@backstage/catalog-model';

const entity = (
  kind: string,
  name: string,
  type: string,
  title?: string,
): Entity => ({
  apiVersion: ['Component', 'Group'].includes(kind)
    ? 'backstage.io/v1alpha1'
    : 'mlops.waymark.dev/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', ...(title && { title }) },
  spec: { type, lifecycle: 'production', owner: 'group:default/insight' },
  relations: [{ type: 'ownedBy', targetRef: 'user:default/guest' }],
});

/** Entities whose pages the dev app has. */
export const entities: Entity[] = [
  entity('Model', 'churn', 'classifier', 'Churn'),
  entity('Dataset', 'customers', 'table'),
  entity('Dataset', 'survey', 'files'),
  entity('Pipeline', 'nightly', 'training'),
  entity('Component', 'churn-api', 'service'),
];
