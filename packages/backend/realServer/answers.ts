import type { JsonObject } from '@backstage/types';

/** The project that is made: the repository, the model and its experiment. */
export const NAME = 'renewal-odds';

/** The team that builds it, in the example organisation. */
export const OWNER = 'group:default/customer-insight';

/** The product that it is part of. */
export const SYSTEM = 'system:default/customer-relations';

/** Business owner, machine-learning lead and product engineer. */
export const STAKEHOLDERS = [
  'user:default/priya.nair',
  'user:default/lena.hoffmann',
  'user:default/jonas.weber',
];

const [businessOwner, mlLead, productEngineer] = STAKEHOLDERS;

/** Everybody of the team, as the example organisation has it. */
export const MEMBERS = [mlLead, productEngineer];

/** What a careful person answers in the wizard. */
export const ANSWERS: JsonObject = {
  name: NAME,
  title: 'Renewal odds',
  description: 'Whether a customer renews the contract.',
  owner: OWNER,
  system: SYSTEM,
  gitTarget: 'local',
  product: {
    problem: 'Offers reach customers who would have stayed anyway.',
    businessOwner,
    mlLead,
    productEngineer,
    outcomes: [
      {
        metric: 'Offers for each customer kept',
        target: 3,
        source: 'https://dashboards.example.org/offers',
      },
    ],
    sla: { latencyMs: 200, quality: [{ metric: 'roc_auc', min: 0.8 }] },
    baseline: { description: 'The share of last year', version: '1' },
    inputs: [
      {
        name: 'Contracts',
        dataset: `dataset:default/${NAME}-data`,
        availableInProduction: 'yes',
        freshness: 'P1D',
        preprocessing: 'None',
        mode: 'batch',
        owner: OWNER,
        skewRisk: 'None: both read the same table',
      },
    ],
  },
  compliance: {
    riskClass: 'minimal',
    personalData: 'pseudonymised',
    regions: ['eu-central-1'],
    purpose: 'Choosing whom an offer is made to',
    retention: 'P2Y',
  },
  toolchain: {
    packaging: 'pip',
    tracking: 'mlflow',
    orchestrator: 'command',
    dataVersioning: 'dvc',
    validation: 'none',
    monitoring: 'evidently',
    ci: 'github',
  },
  mlflowConnection: 'mlflow',
  raci: [{ activity: 'evaluation', accountable: businessOwner }],
  lock: false,
};
