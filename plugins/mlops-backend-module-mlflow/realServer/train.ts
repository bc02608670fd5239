import { join } from 'node:path';
import type { MlflowServer } from '@waymark/plugin-mlflow-client-node/testUtils';

/** What `train.py` is to do. */
export interface TrainingPlan {
  experiment: string;
  runs: {
    name: string;
    /** Registers the trained model under this name. */
    model?: string;
    /** Inverse regularisation strength of the logistic regression. */
    c?: number;
    /** Raises in the middle of the run. */
    fails?: boolean;
  }[];
}

/** What `train.py` did. */
export interface TrainingReport {
  runs: {
    runId: string;
    experimentId: string;
    accuracy?: number;
    trainDigest: string;
    evalDigest: string;
  }[];
}

/**
 * Trains and registers with scikit-learn in a process of its own.
 *
 * @returns what the script reports about the runs it made
 */
export async function train(
  server: MlflowServer,
  plan: TrainingPlan,
): Promise<TrainingReport> {
  const script = join(__dirname, 'train.py');
  const stdout = await server.runScript(script, JSON.stringify(plan));
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}
