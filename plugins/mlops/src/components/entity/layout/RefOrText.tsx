import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { webUrl } from '../../provenance/webUrl';

// Kind, namespace and name: anything less is more likely a host and a path.
const FULL_REF = /^[a-z][a-z0-9]*:[a-z0-9-]+\/[A-Za-z0-9._-]+$/i;

/**
 * What a source names, as a link to its entity or its page where it names one,
 * else as it stands.
 */
export function RefOrText(props: { value: string }) {
  const { value } = props;
  if (FULL_REF.test(value)) {
    return <EntityRefLink entityRef={value} />;
  }
  const url = webUrl(value);
  return url ? <Link to={url}>{value}</Link> : <span>{value}</span>;
}
