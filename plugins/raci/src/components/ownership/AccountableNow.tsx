import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { EntityRaci } from '@waymark/plugin-raci-common';
import { raciTranslationRef } from '../../translation';
import { useEntityRaci } from '../entity/useEntityRaci';
import { GapNote } from '../gap/GapNote';
import { RoleCell } from '../table/RoleCell';
import { useTableReader } from '../table/useTableReader';
import { QueryView } from '../states/QueryView';
import { Section } from './Section';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(0.5),
    fontSize: theme.typography.body2.fontSize,
  },
}));

const ROLE = 'accountable';

/** Who answers for the stage that the entity is in. */
export function AccountableNow(props: { entity: Entity }) {
  const { entity } = props;
  const { t } = useTranslationRef(raciTranslationRef);
  const query = useEntityRaci(stringifyEntityRef(entity));
  const now = query.value?.activities.find(
    ({ activity }) => activity === query.value?.stage,
  );
  return (
    <Section
      title={
        now
          ? t('ownership.accountable', { activity: now.title })
          : t('ownership.accountableUnknown')
      }
    >
      <QueryView query={query}>{raci => <Who raci={raci} />}</QueryView>
    </Section>
  );
}

function Who(props: { raci: EntityRaci }) {
  const { raci } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  const reader = useTableReader(raci);
  const now = raci.activities.find(({ activity }) => activity === raci.stage);
  if (!now) {
    return (
      <Typography variant="body2" color="textSecondary">
        {raci.lifecycle
          ? t('ownership.noStage', { lifecycle: raci.lifecycle })
          : t('ownership.noLifecycle')}
      </Typography>
    );
  }
  return (
    <div className={classes.root}>
      <div>
        <RoleCell activity={now} role={ROLE} reader={reader} />
      </div>
      {now.gaps
        .filter(({ role }) => role === ROLE)
        .map(gap => (
          <GapNote key={`${gap.code} ${gap.ref}`} gap={gap} />
        ))}
    </div>
  );
}
