import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { webUrl } from '../../provenance/webUrl';

// Kind, namespace and name: anything less is more likely a host and a path.
const FULL_REF = /^[a-z][a-z0-9]*:[a-z0-9-]+\/[A-Za-z0-9._-]+$/i;

/** An endpoint as a link to its entity or its page, else as it stands. */
export function EndpointName(props: { endpoint: string }) {
  const { endpoint } = props;
  if (FULL_REF.test(endpoint)) {
    return <EntityRefLink entityRef={endpoint} />;
  }
  const url = webUrl(endpoint);
  return url ? <Link to={url}>{endpoint}</Link> : <span>{endpoint}</span>;
}
