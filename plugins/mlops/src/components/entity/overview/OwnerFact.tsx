import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityRefLinks,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import type { ExploreItem } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { useEntityOnPage } from '../page/useEntityOnPage';

const useStyles = makeStyles(theme => ({
  warning: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
  },
  icon: { color: theme.palette.status.warning },
  advice: { color: theme.palette.text.secondary },
}));

/** Who owns the entity; where nobody does, that and how to mend it. */
export function OwnerFact(props: { item?: ExploreItem | null }) {
  const { item } = props;
  const { entity } = useEntityOnPage();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const owners = getEntityRelations(entity, RELATION_OWNED_BY);
  const unknown = item?.ownerMissing ? item.owner : undefined;
  if (owners.length > 0 && !unknown) {
    return <EntityRefLinks entityRefs={owners} defaultKind="group" />;
  }
  return (
    <Nobody
      title={
        unknown
          ? t('entity.owner.unknown', { owner: unknown })
          : t('entity.owner.nobody')
      }
      advice={
        unknown ? t('entity.owner.unknownAdvice') : t('entity.owner.advice')
      }
    />
  );
}

function Nobody(props: { title: string; advice: string }) {
  const { title, advice } = props;
  const classes = useStyles();
  return (
    <>
      <span className={classes.warning}>
        <WarningIcon fontSize="inherit" className={classes.icon} aria-hidden />
        {title}
      </span>
      <Typography variant="caption" component="div" className={classes.advice}>
        {advice}
      </Typography>
    </>
  );
}
