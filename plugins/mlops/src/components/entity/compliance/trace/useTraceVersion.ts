import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

const PARAMETER = 'version';

/** The one version that the trace is of, kept in the address of the page. */
export interface TraceVersion {
  /** Undefined for all of them. */
  version?: string;
  /** Nothing, or only spaces, for all versions. */
  setVersion(version: string | undefined): void;
  /** The address of the trace of one version. */
  linkTo(version: string): string;
}

/** Reads and writes `?version=`, and leaves the rest of the address alone. */
export function useTraceVersion(): TraceVersion {
  const [parameters, setParameters] = useSearchParams();
  const setVersion = useCallback(
    (version: string | undefined) =>
      setParameters(before => withVersion(before, version?.trim())),
    [setParameters],
  );
  return {
    version: parameters.get(PARAMETER) || undefined,
    setVersion,
    linkTo: version => `?${withVersion(parameters, version)}`,
  };
}

function withVersion(
  parameters: URLSearchParams,
  version: string | undefined,
): URLSearchParams {
  const changed = new URLSearchParams(parameters);
  if (version) {
    changed.set(PARAMETER, version);
  } else {
    changed.delete(PARAMETER);
  }
  return changed;
}
