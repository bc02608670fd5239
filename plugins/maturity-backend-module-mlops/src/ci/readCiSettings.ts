import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { CircleciSettings } from './providers/circleci';

const CLOUD = 'https://circleci.com/api/v2';

/** Reads `maturity.facts.ci.circleci`. */
export function readCircleciSettings(config: Config): CircleciSettings {
  const key = 'maturity.facts.ci.circleci';
  const baseUrl = config.getOptionalString(`${key}.baseUrl`) ?? CLOUD;
  const token = config.getOptionalString(`${key}.token`);
  if (!/^https?:\/\//.test(baseUrl) || !URL.canParse(baseUrl)) {
    throw new InputError(
      `${key}.baseUrl is '${baseUrl}'; expected the address of CircleCI's API, such as ${CLOUD}`,
    );
  }
  return {
    baseUrl: baseUrl.replace(/\/+$/, ''),
    ...(token !== undefined && { token }),
  };
}
