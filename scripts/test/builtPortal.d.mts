/** Lays the production artefacts out as the container image does. */
export function unpackPortal(): Promise<string>;

/** Starts the built portal on a free port and waits until it answers. */
export function startPortal(options: {
  portal: string;
  nodeEnv: 'development' | 'production';
  config?: string[];
  env?: Record<string, string>;
}): Promise<{ baseUrl: string; logFile: string; stop(): Promise<void> }>;
