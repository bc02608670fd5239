import { templateAddress } from './templateAddress';

const route = (params: { namespace: string; templateName: string }) =>
  `/create/templates/${params.namespace}/${params.templateName}`;

describe('templateAddress', () => {
  it('opens the form with its fields filled in', () => {
    const values = {
      entityRef: 'model:default/churn',
      product: { problem: 'Who leaves? & why = #1', outcomes: [1] },
    };
    const address = templateAddress(
      { ref: 'template:golden/declare-product', values },
      route,
    );
    const url = new URL(address ?? '', 'https://portal.example.org');
    expect(url.pathname).toBe('/create/templates/golden/declare-product');
    expect(JSON.parse(url.searchParams.get('formData') ?? '')).toEqual(values);
  });

  it('takes a short ref', () => {
    expect(templateAddress({ ref: 'declare-card', values: {} }, route)).toMatch(
      /^\/create\/templates\/default\/declare-card\?/,
    );
  });

  it('opens the empty form without values', () => {
    expect(templateAddress({ ref: 'template:default/card' }, route)).toBe(
      '/create/templates/default/card',
    );
  });

  it('is nothing for what is no ref', () => {
    expect(templateAddress({ ref: '', values: {} }, route)).toBeUndefined();
  });
});
