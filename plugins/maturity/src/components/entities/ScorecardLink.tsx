import { Link } from '@backstage/core-components';
import { shortName } from '@waymark/plugin-page-parts-react';
import { checkAddress } from '../links/checkAddress';
import { useMaturityTab } from '../links/useMaturityTab';

/** Leads to an entity's scorecard, or to one check of it. */
export function ScorecardLink(props: {
  entity: { entityRef: string; title?: string };
  rubric: string;
  track?: string;
  check?: string;
}) {
  const { entity, ...place } = props;
  const tabOf = useMaturityTab();
  return (
    <Link to={checkAddress(tabOf(entity.entityRef), place)}>
      {entity.title ?? shortName(entity.entityRef)}
    </Link>
  );
}
