import type { JsonObject } from '@backstage/types';
import { model } from '../__testUtils__/tell';

describe('facts of the product brief', () => {
  it('are "no" and 0 without a brief', () => {
    expect(model({})).toMatchObject({
      product: false,
      'product-problem': false,
      'product-stakeholders': 0,
      'product-stakeholders-present': 0,
      'product-outcomes': 0,
      'product-sla': false,
      'product-sla-parts': [],
      'product-baseline': false,
      'product-inputs': 0,
      'product-inputs-unavailable': 0,
    });
  });

  it('tell stakeholders who are named from those who are there', () => {
    expect(
      model({
        product: {
          businessOwner: 'ada',
          mlLead: 'user:default/left',
          productEngineer: 'group:default/team',
        },
      }),
    ).toMatchObject({
      product: true,
      'product-stakeholders': 3,
      'product-stakeholders-present': 2,
      'product-business-owner': true,
      'product-ml-lead': false,
      'product-engineer': true,
    });
  });

  it('count outcomes with a target and those that are measured', () => {
    expect(
      model({
        product: {
          problem: 'Customers leave.',
          outcomes: [
            { metric: 'leavers', target: 2.5, source: 'Customer system' },
            { metric: 'calls', target: 10 },
            { metric: 'mood' },
          ],
        },
      }),
    ).toMatchObject({
      'product-problem': true,
      'product-outcomes': 2,
      'product-outcomes-measured': 1,
    });
  });

  it.each<[JsonObject, string[]]>([
    [{}, []],
    [{ latencyMs: 150, freshness: 'P1D' }, ['latency', 'freshness']],
    [{ quality: [] }, []],
    [
      { availability: 99.5, quality: [{ metric: 'roc_auc', min: 0.7 }] },
      ['availability', 'quality'],
    ],
  ])('list the parts of the SLA %j: %j', (sla, parts) => {
    expect(model({ product: { sla } })).toMatchObject({
      'product-sla': parts.length > 0,
      'product-sla-parts': parts,
      'product-sla-quality': parts.includes('quality'),
    });
  });

  it('hold the survey of inputs to what production has', () => {
    expect(
      model({
        trainedOn: ['dataset:default/customers', 'dataset:default/calls'],
        product: {
          inputs: [
            {
              name: 'Contract',
              dataset: 'dataset:customers',
              availableInProduction: 'yes',
              freshness: 'P1D',
              preprocessing: 'Joined.',
              owner: 'team',
              skewRisk: 'None known.',
            },
            {
              name: 'Logins',
              availableInProduction: 'unknown',
              freshness: 'P1D',
              owner: 'silent',
            },
            { name: 'Weather', availableInProduction: 'no' },
          ],
        },
      }),
    ).toMatchObject({
      'product-inputs': 3,
      'product-inputs-unavailable': 2,
      'product-inputs-incomplete': 2,
      'product-inputs-unowned': 2,
      'product-inputs-without-skew': 2,
      'product-datasets-unsurveyed': 1,
    });
  });
});
