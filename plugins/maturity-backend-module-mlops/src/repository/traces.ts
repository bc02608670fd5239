import type { Folder } from './source/Folder';

/** What the names of a project's files tell. */
export interface Traces {
  readme?: string;
  container?: string;
  codeOwners?: string;
  /** Test files, from the folder. */
  tests: string[];
  integrationTests: string[];
  /** The file that versions the data. */
  versionedData?: string;
  /** The file that defines the pipeline. */
  pipeline?: string;
}

const README = /^readme(?:\.(?:md|rst|txt|adoc|markdown))?$/i;
const CONTAINER = /^(?:docker\/)?(?:Docker|Container)file(?:\.[^/]+)?$/;
/** Where GitHub and GitLab look for it. */
const CODE_OWNERS = /^(?:\.github\/|\.gitlab\/|docs\/)?CODEOWNERS$/;
const TEST =
  /(?:^|\/)(?:test_[^/]*\.py|[^/]*_test\.(?:py|go|rs)|[^/]*\.(?:test|spec)\.[cm]?[jt]sx?|[^/]*Tests?\.(?:java|kt|scala|cs)|test-[^/]*\.[rR])$/;
const INTEGRATION =
  /(?:^|[/_.-])(?:integration|e2e|end-?to-?end|acceptance|smoke)(?=[/_.-]|tests?)/i;
const VERSIONED_DATA = /(?:^|\/)(?:dvc\.lock|[^/]+\.dvc|\.lakefs_ref\.yaml)$/;
const PIPELINE =
  /(?:^|\/)(?:dvc\.yaml|MLproject|Snakefile|dags\/[^/]+\.py|\.zen\/[^/]+|(?:kfp|kubeflow|vertex)[^/]*\/[^/]*pipeline[^/]*\.(?:py|ya?ml)|[^/]*pipeline[^/]*\.(?:kfp|kubeflow)\.ya?ml)$/;

/** Looks at names alone. */
export function findTraces(folder: Folder): Traces {
  const { files, rootFiles } = folder;
  const inFolder = (pattern: RegExp) => files.find(file => pattern.test(file));
  const atRoot = (pattern: RegExp) =>
    rootFiles.find(file => pattern.test(file));
  const tests = files.filter(file => TEST.test(file));
  return {
    readme: inFolder(README) ?? atRoot(README),
    container: inFolder(CONTAINER),
    codeOwners: atRoot(CODE_OWNERS),
    tests,
    integrationTests: tests.filter(file => INTEGRATION.test(file)),
    versionedData: inFolder(VERSIONED_DATA),
    pipeline: inFolder(PIPELINE),
  };
}
