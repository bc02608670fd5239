import {
  EntityAboutCard,
  EntityLayout,
  EntityLinksCard,
  EntitySwitch,
  isKind,
} from '@backstage/plugin-catalog';
import { EntityOwnershipCard } from '@backstage/plugin-org';
import Grid from '@material-ui/core/Grid';
// install: classic-entity-imports

const defaultPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Grid container spacing={3}>
        <Grid item md={6}>
          <EntityAboutCard />
        </Grid>
        <Grid item md={6}>
          <EntityLinksCard />
        </Grid>
        {/* install: classic-entity-card */}
      </Grid>
    </EntityLayout.Route>
    {/* install: classic-entity-tab */}
  </EntityLayout>
);

const groupPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <EntityOwnershipCard />
    </EntityLayout.Route>
  </EntityLayout>
);

// install: classic-entity-page

export const entityPage = (
  <EntitySwitch>
    <EntitySwitch.Case if={isKind('group')} children={groupPage} />
    {/* install: classic-entity-case */}
    <EntitySwitch.Case children={defaultPage} />
  </EntitySwitch>
);
