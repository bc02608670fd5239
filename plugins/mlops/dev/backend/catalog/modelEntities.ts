import type { ModelEntity } from '@waymark/plugin-mlops-common';
import { makeModel } from '../../../src/fixtures';

const FILE =
  'https://git.example.com/customer-insight/churn/blob/main/catalog-info.yaml';

/** A model with everything filled in, and one with nothing but its name. */
export function modelEntities(): ModelEntity[] {
  return [
    makeModel({
      metadata: {
        title: 'Customer churn',
        description:
          'Ranks customers by their chance of leaving within ninety days.',
        tags: ['churn', 'tabular', 'retention'],
        annotations: {
          'backstage.io/managed-by-location': `url:${FILE}`,
          'backstage.io/managed-by-origin-location': `url:${FILE}`,
          'backstage.io/source-location':
            'url:https://git.example.com/customer-insight/churn/tree/main/',
          'backstage.io/view-url': FILE,
          'backstage.io/edit-url': FILE.replace('/blob/', '/edit/'),
        },
      },
      spec: {
        owner: 'group:default/customer-insight',
        system: 'system:default/customer-relations',
        trainedOn: ['dataset:default/customers'],
        evaluatedOn: ['dataset:default/churn-holdout'],
        producedBy: ['pipeline:default/churn-training'],
        servedBy: ['component:default/churn-api'],
        product: {
          problem:
            'Customers who are about to leave are called too late, after they have signed with somebody else.',
          businessOwner: 'user:default/priya.nair',
          mlLead: 'user:default/lena.hoffmann',
          productEngineer: 'user:default/jonas.weber',
          outcomes: [
            {
              metric: 'Customers kept per month',
              baseline: 310,
              target: 450,
              source: 'Retention dashboard',
            },
            {
              metric: 'Cost per kept customer',
              unit: 'EUR',
              baseline: 82,
              target: 60,
            },
          ],
          sla: {
            latencyMs: 120,
            availability: 99.5,
            freshness: 'P1D',
            quality: [{ metric: 'auc', min: 0.8 }],
          },
          baseline: {
            description: 'Logistic regression on tenure and complaints alone',
            version: '1',
          },
          inputs: [
            {
              name: 'Tenure',
              dataset: 'dataset:default/customers',
              availableInProduction: 'yes',
              freshness: 'P1D',
              owner: 'group:default/customer-insight',
              mode: 'batch',
            },
            {
              name: 'Complaints of the last 30 days',
              availableInProduction: 'unknown',
              preprocessing: 'Joined from two systems, duplicates removed',
              mode: 'stream',
              skewRisk:
                'Training counts closed complaints, serving counts all of them.',
            },
            {
              name: 'Reason for leaving',
              availableInProduction: 'no',
              mode: 'batch',
              skewRisk: 'Known only after the customer has left.',
            },
          ],
        },
        card: {
          overview: 'Ranks customers by their chance of leaving.',
          intendedUse: ['Choosing whom the retention team calls first.'],
          contact: 'customer-insight@example.org',
        },
        compliance: {
          riskClass: 'limited',
          personalData: 'pseudonymised',
          regions: ['eu-central'],
          purpose: 'Keeping customers; never prices or credit.',
          retention: 'P2Y',
        },
        monitoring: {
          tool: 'evidently',
          url: 'https://monitoring.example.com/churn',
          metrics: ['psi', 'share of drifted columns'],
          driftThreshold: 0.2,
          schedule: '0 6 * * *',
          onDrift:
            'The on-call person of customer insight retrains the model and tells the retention team.',
        },
      },
    }),
    makeModel({
      metadata: { name: 'sketch', title: 'A sketch of a model' },
      spec: { lifecycle: 'experimental' },
    }),
  ];
}
