import { churn } from '../../__testUtils__/makeRubric';
import { fillCure } from './fillCure';

const fill = (text: string) => fillCure({ text }, churn).text;

describe('a text', () => {
  it.each([
    ['${{ entity.ref }}', 'model:default/churn'],
    [
      '${{entity.kind}} ${{ entity.namespace }}/${{ entity.name }}',
      'Model default/churn',
    ],
    ['${{ entity.title }}', 'Churn'],
    ['${{ entity.spec.owner }}', 'group:default/crm'],
    ['${{ entity.spec.product.sla.latencyMs }} ms', '150 ms'],
    ['${{ entity.spec.trainedOn }}', 'dataset:default/customers'],
    [
      "${{ entity.annotations['example.org/wiki'] }}",
      'https://example.org/wiki/churn',
    ],
    [
      '${{ entity.annotations["example.org/wiki"] }}',
      'https://example.org/wiki/churn',
    ],
    ['[${{ entity.spec.nothing.here }}]', '[]'],
    ['[${{ entity.spec.product }}]', '[]'],
    ['[${{ entity.spec.constructor }}]', '[]'],
    ["[${{ entity.annotations['toString'] }}]", '[]'],
    ['$5 and ${ } stay', '$5 and ${ } stay'],
  ])('%s is %s', (text, filled) => {
    expect(fill(text)).toBe(filled);
  });

  it('has the name where there is no title', () => {
    const { title, ...metadata } = churn.metadata;

    expect(title).toBe('Churn');
    expect(
      fillCure({ text: '${{ entity.title }}' }, { ...churn, metadata }).text,
    ).toBe('churn');
  });

  it('is not filled a second time', () => {
    const entity = {
      ...churn,
      spec: { type: '${{ entity.name }}' },
    };

    expect(fillCure({ text: '${{ entity.spec.type }}' }, entity).text).toBe(
      '${{ entity.name }}',
    );
  });
});

describe('an address', () => {
  const urlOf = (url: string, wiki = 'https://example.org/wiki/churn') =>
    fillCure(
      { text: 't', url },
      {
        ...churn,
        metadata: {
          ...churn.metadata,
          annotations: { 'example.org/wiki': wiki },
        },
      },
    ).url;

  it('has values encoded', () => {
    expect(urlOf('/maturity?entity=${{ entity.ref }}')).toBe(
      '/maturity?entity=model%3Adefault%2Fchurn',
    );
  });

  it('can be an annotation', () => {
    expect(urlOf("${{ entity.annotations['example.org/wiki'] }}#top")).toBe(
      'https://example.org/wiki/churn#top',
    );
  });

  it.each([
    `${'java'}script:alert(1)`,
    '//example.org',
    'data:text/html,x',
    '',
  ])('is left out where an annotation would lead to %j', wiki => {
    expect(
      urlOf("${{ entity.annotations['example.org/wiki'] }}", wiki),
    ).toBeUndefined();
  });
});

describe('the fields of a template', () => {
  it('keep the type of what they are filled with, and stay out without', () => {
    expect(
      fillCure(
        {
          text: 't',
          template: {
            ref: 'template:default/declare',
            values: {
              entityRef: '${{ entity.ref }}',
              sla: '${{ entity.spec.product.sla }}',
              data: ['${{ entity.spec.trainedOn }}', '${{ entity.spec.gone }}'],
              sentence: 'up to ${{ entity.spec.product.sla.latencyMs }}',
              gone: '${{ entity.spec.nothing }}',
              count: 3,
              off: false,
              none: null,
            },
          },
        },
        churn,
      ).template,
    ).toEqual({
      ref: 'template:default/declare',
      values: {
        entityRef: 'model:default/churn',
        sla: { latencyMs: 150 },
        data: [['dataset:default/customers']],
        sentence: 'up to 150',
        count: 3,
        off: false,
        none: null,
      },
    });
  });

  it('may be none', () => {
    expect(
      fillCure({ text: 't', template: { ref: 'template:default/x' } }, churn),
    ).toEqual({
      text: 't',
      template: { ref: 'template:default/x', values: {} },
    });
  });
});
