import type {
  DeploymentRecord,
  ModelVersionRecord,
  RunRecord,
} from '@waymark/plugin-mlops-node';
import { contentHash } from '../database/digests';

/** The parts of a deployment that an auditor asks for, as its source states them. */
const DEPLOYMENT_FACTS = [
  'at',
  'version',
  'environment',
  'endpoint',
  'region',
  'by',
  'commit',
] as const satisfies readonly (keyof DeploymentRecord)[];

/**
 * Identifies what a source says about a deployment: another version, place,
 * time or person is another statement. A link that changes is none.
 */
export function deploymentStatement(record: DeploymentRecord): string {
  return statement(
    'deployment',
    record.id,
    record.subject.kind,
    record.subject.id,
    ...DEPLOYMENT_FACTS.map(fact => record[fact]),
  );
}

/**
 * True when a source only adds what it left out before (by whom, say): that
 * is still the same deployment, told more fully.
 */
export function completesDeployment(
  before: DeploymentRecord,
  after: DeploymentRecord,
): boolean {
  return (
    before.subject.kind === after.subject.kind &&
    before.subject.id === after.subject.id &&
    DEPLOYMENT_FACTS.every(
      fact => before[fact] === undefined || before[fact] === after[fact],
    )
  );
}

/**
 * Identifies the registration of a version. A version that was deleted and
 * made anew under the same number was registered twice.
 */
export function registrationStatement(record: ModelVersionRecord): string {
  return statement(
    'registration',
    record.modelId,
    record.version,
    record.createdAt,
  );
}

/** Identifies a run on the page of one of its subjects. */
export function runStatement(
  record: RunRecord,
  subject: { kind: string; id: string },
): string {
  return statement('run', record.id, subject.kind, subject.id);
}

function statement(...parts: (string | undefined)[]): string {
  return contentHash(JSON.stringify(parts.map(part => part ?? null)));
}
