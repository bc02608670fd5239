import type { JsonObject } from '@backstage/types';
import type { Row } from '../combinations/coverPairs';
import { DETAILS } from './details';

/** How the projects of one template are tried. */
export interface Plan {
  /** What the names of its projects begin with. */
  stem: string;
  /** Answers without which there is no project, beside its name and tools. */
  least: JsonObject;
  /** What a careful person answers as well. */
  details: JsonObject;
  /** The tools that depend on one another, so that every pair has to be seen. */
  paired: readonly string[];
  /** The first ones that are tried; together they hold most choices. */
  always: readonly Row[];
  /** How many of them every change is tested with; the others by command. */
  everyChange: number;
  /**
   * What shows that the whole works: a target of the Makefile with what it
   * says, and the project's own test of it.
   */
  whole: { target: string; says: string; test: string };
}

/** The templates that end in a project, by their names. */
export const PLANS: Readonly<Record<string, Plan>> = {
  'ml-training-pipeline': {
    stem: 'tumours',
    least: {
      description: 'Tells which of the tumours are malignant',
      owner: 'group:default/diagnostics',
    },
    details: DETAILS,
    everyChange: 1,
    paired: ['packaging', 'ci', 'tracking', 'orchestrator'],
    always: [
      {
        packaging: 'pip',
        tracking: 'mlflow',
        orchestrator: 'command',
        dataVersioning: 'none',
        validation: 'great-expectations',
        monitoring: 'evidently',
        ci: 'github',
      },
      {
        packaging: 'poetry',
        tracking: 'none',
        orchestrator: 'kubeflow',
        dataVersioning: 'dvc',
        validation: 'none',
        monitoring: 'none',
        ci: 'gitlab',
      },
      {
        packaging: 'pip',
        tracking: 'none',
        orchestrator: 'zenml',
        dataVersioning: 'none',
        validation: 'none',
        monitoring: 'none',
        ci: 'circleci',
      },
    ],
    whole: {
      target: 'train',
      says: 'registered version 2',
      test: 'tests.test_training',
    },
  },
  'ml-model-service': {
    stem: 'tumour-scores',
    least: {
      description: 'Tells laboratories which samples are urgent',
      owner: 'group:default/diagnostics',
      model: 'model:default/tumours',
    },
    details: {
      title: 'Scores: "which are malignant?"',
      description: 'Asked for each sample: urgent, not & how "certain"',
      system: 'system:default/diagnostics',
      model: 'model:pathology/tumours-2',
      sla: { latencyMs: 120.5, availability: 99.9 },
      personalData: 'pseudonymised',
      registeredModel: 'tumours of 2024',
    },
    everyChange: 1,
    paired: ['packaging', 'source', 'ci'],
    always: [
      { packaging: 'pip', source: 'mlflow', ci: 'github' },
      { packaging: 'poetry', source: 'file', ci: 'gitlab' },
    ],
    whole: { target: 'sample', says: 'stored', test: 'tests.test_smoke' },
  },
  'ml-shared-library': {
    stem: 'fair-splits',
    least: {
      description: 'Divides rows in the same way everywhere',
      owner: 'group:default/diagnostics',
    },
    details: {
      title: 'Splits: "which rows?"',
      description: 'Training, evaluation: the same rows & "never" both',
      system: 'system:default/diagnostics',
    },
    everyChange: 0,
    paired: ['packaging', 'ci'],
    always: [
      { packaging: 'pip', ci: 'circleci' },
      { packaging: 'poetry', ci: 'github' },
    ],
    whole: {
      target: 'build',
      says: 'none-any.whl',
      test: 'tests.test_splitting',
    },
  },
  'llm-application': {
    stem: 'message-topics',
    least: {
      description: 'Sorts messages by what they are about',
      owner: 'group:default/support',
      languageModel: 'small-instruct',
    },
    details: {
      title: 'Topics: "what is it about?"',
      description: 'Sorts messages: billing, delivery & "returns"',
      system: 'system:default/support',
      languageModel: 'vendor/large: "instruct"',
      inputPrice: 0.15,
      outputPrice: 0.6,
      product: {
        problem: 'Messages wait: nobody knows who has to answer.',
        businessOwner: 'user:default/maria',
        sla: {
          latencyMs: 2500,
          quality: [
            { metric: 'kindness', min: 0.5 },
            { metric: 'accuracy', min: 0.95 },
          ],
        },
      },
      compliance: { riskClass: 'limited', personalData: 'personal' },
      raci: DETAILS.raci,
    },
    everyChange: 1,
    paired: ['packaging', 'ci'],
    always: [
      { packaging: 'pip', ci: 'gitlab' },
      { packaging: 'poetry', ci: 'circleci' },
    ],
    whole: {
      target: 'rehearse',
      says: 'accuracy 1.000',
      test: 'tests.test_evaluation',
    },
  },
};
