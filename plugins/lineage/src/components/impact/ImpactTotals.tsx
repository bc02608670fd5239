import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ImpactPage } from '@waymark/plugin-lineage-common';
import { lineageTranslationRef } from '../../translation';
import { NODE_TYPES } from '../view/viewState';
import { TotalBars } from './TotalBars';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 280px), 1fr))',
    gap: theme.spacing(3),
    marginBottom: theme.spacing(3),
    maxWidth: theme.spacing(120),
  },
}));

/** How many are affected, by kind and by owner. */
export function ImpactTotals(props: { totals: ImpactPage['totals'] }) {
  const { totals } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(lineageTranslationRef);
  if (!totals) {
    return (
      <Typography variant="body2" color="textSecondary" paragraph>
        {t('impact.noTotals')}
      </Typography>
    );
  }
  const kinds = NODE_TYPES.flatMap(type => {
    const count = totals.byKind[type];
    const words = t(`nodeType.${type}.many`);
    return count ? [{ id: type, name: words, count }] : [];
  });
  return (
    <div className={classes.root}>
      <TotalBars
        title={t('impact.byKind')}
        heading={t('explorer.table.type')}
        bars={kinds}
      />
      <TotalBars
        title={t('impact.byOwner')}
        heading={t('explorer.table.owner')}
        bars={totals.byOwner.map(({ owner, count }) => ({
          id: owner ?? '',
          name: owner ? <EntityRefLink entityRef={owner} /> : t('node.nobody'),
          count,
        }))}
      />
    </div>
  );
}
