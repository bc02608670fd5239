import type { JsonObject } from '@backstage/types';

/**
 * What a careful person answers beside what has to be answered, with the
 * characters that YAML, TOML and JSON take for their own.
 */
export const DETAILS: JsonObject = {
  title: 'Tumours: "which are malignant?"',
  description: 'Whether a tumour is malignant: yes, no & how "certain" it is',
  system: 'system:default/diagnostics',
  product: {
    problem: 'Samples wait for days: nobody knows which one is urgent.',
    businessOwner: 'user:default/maria',
    mlLead: 'user:default/tomas',
    productEngineer: 'user:default/ines',
    outcomes: [
      { metric: 'Days until a malignant sample is seen', target: 1, unit: 'd' },
    ],
    sla: {
      latencyMs: 200,
      quality: [
        { metric: 'recall', min: 0.8 },
        { metric: 'expert_agreement', min: 0.9 },
      ],
    },
    baseline: { description: 'In the order of arrival', version: '1' },
    inputs: [
      {
        name: 'Measures of the nuclei',
        availableInProduction: 'yes',
        freshness: 'PT1H',
        mode: 'batch',
      },
    ],
  },
  trainingData: ['dataset:default/samples'],
  compliance: {
    riskClass: 'high',
    personalData: 'pseudonymised',
    regions: ['eu-central'],
    purpose: 'Choosing the order in which samples are looked at',
    retention: 'P5Y',
  },
  raci: [
    {
      activity: 'training',
      accountable: 'user:default/tomas',
      responsible: ['group:default/diagnostics'],
    },
  ],
};
