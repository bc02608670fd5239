import type { Entity } from '@backstage/catalog-model';
import { makeEntity } from '@waymark/plugin-test-parts/facts';
import { tell, values } from '../__testUtils__/tell';

describe('facts of ownership', () => {
  const any = 'component:default/any';

  it('are "no" and "nobody" of an entity that says nothing', () => {
    expect(values(any)).toEqual({
      description: false,
      lifecycle: null,
      owner: null,
      'owner-exists': false,
      'owner-members': 0,
      'contact-email': false,
      'contact-link': false,
      contact: false,
      'on-call': false,
      system: false,
      techdocs: false,
      tags: 0,
      declared: true,
      errors: 0,
    });
  });

  it('tell who owns it, whether they are there and how to reach them', () => {
    expect(
      values(any, {
        description: 'What it is.',
        spec: { lifecycle: 'production' },
        relations: [
          ['ownedBy', 'group:default/team'],
          ['partOf', 'system:default/crm'],
        ],
      }),
    ).toMatchObject({
      description: true,
      lifecycle: 'production',
      owner: 'group:default/team',
      'owner-exists': true,
      'owner-members': 1,
      'contact-email': true,
      contact: true,
      system: true,
    });
    expect(values(any, { spec: { owner: 'vanished' } })).toMatchObject({
      owner: 'group:default/vanished',
      'owner-exists': false,
      'owner-members': 0,
      contact: false,
    });
  });

  it.each<[string, Parameters<typeof makeEntity>[1]]>([
    ['PagerDuty', { annotations: { 'pagerduty.com/service-id': 'P1' } }],
    [
      'Opsgenie',
      { annotations: { 'opsgenie.com/component-selector': 'tag:"x"' } },
    ],
    ['a link', { links: [{ url: 'https://example.org', title: 'On-call' }] }],
    [
      'the type of a link',
      { links: [{ url: 'https://example.org', type: 'oncall' }] },
    ],
    ['a rota', { links: [{ url: 'https://example.org', title: 'Our rota' }] }],
  ])('know who is called by %s', (_, parts) => {
    expect(values(any, parts)).toMatchObject({
      'on-call': true,
      'contact-link': false,
    });
  });

  it('take another link for a contact', () => {
    expect(
      values(any, { links: [{ url: 'https://example.org', title: 'Chat' }] }),
    ).toMatchObject({ 'on-call': false, 'contact-link': true, contact: true });
  });

  it.each([
    ['system:default/crm', 'domain:default/retail', true],
    ['system:default/crm', 'system:default/crm', false],
    ['model:default/churn', 'system:default/crm', true],
    ['model:default/churn', 'component:default/service', false],
  ])('%s is part of %s: %s', (ref, whole, expected) => {
    expect(values(ref, { relations: [['partOf', whole]] }).system).toBe(
      expected,
    );
  });

  it('count what the catalog complains about', () => {
    const entity = makeEntity(any);
    const status = {
      items: [{ level: 'error' }, { level: 'warning' }, { level: 'error' }],
    };
    expect(tell({ ...entity, status } as Entity).errors).toBe(2);
  });

  it('know what was discovered', () => {
    const annotations = { 'mlops.waymark.dev/source': 'mlflow' };
    expect(values(any, { annotations }).declared).toBe(false);
  });
});
