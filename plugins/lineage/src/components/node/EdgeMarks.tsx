import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { LineageEdge } from '@waymark/plugin-lineage-common';
import { lineageTranslationRef } from '../../translation';
import { Mark } from './Mark';

const useStyles = makeStyles(theme => ({
  root: { display: 'inline-flex', flexWrap: 'wrap', gap: theme.spacing(0.5) },
}));

/** In words what the picture says by the line of an edge. */
export function EdgeMarks(props: {
  edge: Pick<LineageEdge, 'provenance' | 'stale'>;
}) {
  const { provenance, stale } = props.edge;
  const classes = useStyles();
  const { t } = useTranslationRef(lineageTranslationRef);
  if (!stale && provenance !== 'declared') {
    return null;
  }
  return (
    <span className={classes.root}>
      {provenance === 'declared' && (
        <Mark line="dashed" explanation={t('details.edge.declaredOnly')}>
          {t('provenance.declared')}
        </Mark>
      )}
      {stale && (
        <Mark line="dotted" explanation={t('staleExplanation')}>
          {t('stale')}
        </Mark>
      )}
    </span>
  );
}
