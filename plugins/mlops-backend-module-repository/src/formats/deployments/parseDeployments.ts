import { z } from 'zod/v4';
import {
  checkShape,
  parseYaml,
  readTime,
  type Problem,
  type SourceFile,
} from '../../document';

/** The group and version of deployment records. */
export const DEPLOYMENTS_API_VERSION = 'mlops.waymark.dev/v1alpha1';

const HINT =
  'See "Deployment records" in docs/repository-files.md for the format.';

const rootSchema = z
  .object({
    apiVersion: z.literal(DEPLOYMENTS_API_VERSION),
    kind: z.literal('DeploymentRecords'),
    deployments: z.array(z.unknown()),
  })
  .strict();

const name = z.string().min(1).max(300);

const recordSchema = z
  .object({
    model: name,
    // YAML reads 3 as a number and 1.10 as 1.1: only texts are safe.
    version: z.string('expected a text; put the version in quotes').min(1),
    environment: name,
    endpoint: name.optional(),
    since: z.string().refine(value => readTime(value) !== undefined, {
      message: 'expected a time such as 2026-08-31T10:00:00Z',
    }),
    by: name.optional(),
    commit: name.optional(),
    region: name.optional(),
  })
  .strict();

/** One entry of a `deployments.yaml`. */
export interface ParsedDeployment {
  model: string;
  version: string;
  environment: string;
  endpoint?: string;
  /** ISO 8601 in UTC. */
  since: string;
  by?: string;
  commit?: string;
  region?: string;
  line?: number;
}

/** Reads a `deployments.yaml`; an entry with a mistake leaves the others. */
export function parseDeployments(file: SourceFile): {
  found: ParsedDeployment[];
  problems: Problem[];
} {
  const { document, problems } = parseYaml(file);
  if (!document) {
    return { found: [], problems };
  }
  const root = checkShape({ document, schema: rootSchema, hint: HINT });
  if (!root.data) {
    return { found: [], problems: root.problems };
  }
  const entryProblems: Problem[] = [];
  const found = root.data.deployments.flatMap((_, position) => {
    const at = ['deployments', position];
    const entry = checkShape({
      document,
      schema: recordSchema,
      at,
      hint: HINT,
    });
    entryProblems.push(...entry.problems);
    const since = readTime(entry.data?.since);
    return entry.data && since
      ? [{ ...entry.data, since, line: document.lineOf(at) }]
      : [];
  });
  return { found, problems: entryProblems };
}
