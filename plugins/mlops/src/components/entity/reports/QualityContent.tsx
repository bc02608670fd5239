import { makeStyles } from '@material-ui/core/styles';
import { isModel } from '@waymark/plugin-mlops-common';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { DriftHistory } from './DriftHistory';
import { QualityHistory } from './QualityHistory';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(3),
    minWidth: 0,
  },
}));

/**
 * The tab of quality: results of suites and drift over time. Of a model the
 * drift is what people ask about first.
 */
export function QualityContent() {
  const classes = useStyles();
  const { entity } = useEntityOnPage();
  return (
    <div className={classes.root}>
      {isModel(entity) && <DriftHistory />}
      <QualityHistory />
      {!isModel(entity) && <DriftHistory />}
    </div>
  );
}
