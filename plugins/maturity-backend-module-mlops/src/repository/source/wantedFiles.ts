/** Folders that hold other people's files. */
const FOREIGN =
  /(?:^|\/)(?:\.git|\.venv|venv|node_modules|site-packages|__pycache__|vendor|\.tox|\.nox)\//;

const CI =
  /^(?:\.github\/workflows\/[^/]+\.ya?ml|\.gitlab-ci\.ya?ml|\.gitlab\/.+\.ya?ml|\.circleci\/config\.ya?ml)$/;

const MANIFESTS =
  /^(?:pyproject\.toml|setup\.py|setup\.cfg|Pipfile|(?:requirements\/)?[^/]*requirements[^/]*\.(?:txt|in)|requirements\/[^/]+\.(?:txt|in)|(?:environment|conda)[^/]*\.ya?ml|(?:poetry|uv|pdm)\.lock|Pipfile\.lock|pylock(?:\.[^/]+)?\.toml|\.copier-answers[^/]*\.ya?ml|\.cruft\.json)$/;

/** Whether a file belongs to the project, by its path in the repository. */
export function isOwn(path: string): boolean {
  return !FOREIGN.test(path);
}

/** Whether a file's text is read, by its path from the project's folder. */
export function isRead(path: string): boolean {
  return MANIFESTS.test(path) || isCi(path);
}

/** A CI configuration, by its path from a folder that CI looks in. */
export function isCi(path: string): boolean {
  return CI.test(path);
}
