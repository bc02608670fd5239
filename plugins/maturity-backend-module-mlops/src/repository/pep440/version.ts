/** A version as PEP 440 orders it; local labels are left out. */
export interface Version {
  epoch: number;
  release: readonly number[];
  /** `a`, `b` or `rc`, and its number. */
  pre?: readonly [phase: string, number: number];
  post?: number;
  dev?: number;
}

const VERSION =
  /^v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?(\d*))?(?:(?:[-_.]?(?:post|rev|r)[-_.]?(\d*))|-(\d+))?(?:[-_.]?dev[-_.]?(\d*))?(?:\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?$/i;

const PHASES: Record<string, string> = {
  alpha: 'a',
  beta: 'b',
  c: 'rc',
  pre: 'rc',
  preview: 'rc',
};

/** Undefined for what is no version, such as a commit or a branch. */
export function parseVersion(text: string): Version | undefined {
  const match = VERSION.exec(text.trim());
  if (!match) {
    return undefined;
  }
  const [, epoch, release, phase, pre, post, impliedPost, dev] = match;
  const word = phase?.toLocaleLowerCase('en-US');
  const after = post ?? impliedPost;
  return {
    epoch: Number(epoch ?? 0),
    release: release.split('.').map(Number),
    ...(word && { pre: [PHASES[word] ?? word, Number(pre || 0)] }),
    ...(after !== undefined && { post: Number(after || 0) }),
    ...(dev !== undefined && { dev: Number(dev || 0) }),
  };
}

/** Negative where the left one is older. */
export function compareVersions(left: Version, right: Version): number {
  const [a, b] = [keyOf(left), keyOf(right)];
  const length = Math.max(left.release.length, right.release.length);
  return (
    left.epoch - right.epoch ||
    firstDifference(pad(left.release, length), pad(right.release, length)) ||
    firstDifference(a, b)
  );
}

const PHASE_ORDER = ['a', 'b', 'rc'];

/**
 * What comes after the release segment, oldest first: a development release
 * by itself, pre-releases, the release, what came after it.
 */
function keyOf({ pre, post, dev }: Version): number[] {
  const onlyDev = !pre && post === undefined && dev !== undefined;
  const phase = pre ? PHASE_ORDER.indexOf(pre[0]) : PHASE_ORDER.length;
  return [
    onlyDev ? -1 : phase,
    pre?.[1] ?? 0,
    post ?? -1,
    dev ?? Number.MAX_SAFE_INTEGER,
  ];
}

function pad(release: readonly number[], length: number): number[] {
  return Array.from({ length }, (_, i) => release[i] ?? 0);
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((part, i) => part !== b[i]);
  return at < 0 ? 0 : a[at] - b[at];
}
